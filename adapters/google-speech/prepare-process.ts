import { decode } from '../audio/decode.js'
import { playableCopy } from '../audio/playable-copy.js'
import { sniffAudio } from '../audio/sniff.js'
import { serveEngine } from '../engine-process/serve.js'
import { cutIntoPieces, type PreparedRecording } from './pieces.js'

serveEngine<{ maxSeconds: number; ffmpegPath?: string }, PreparedRecording>(
  async ({ settings, bytes }, lengthKnown) => {
    const { samples, seconds, damaged } = await decode(bytes, settings)
    lengthKnown(seconds)
    const sound = sniffAudio(bytes)
    const playable = sound && (await playableCopy(samples, sound, settings.ffmpegPath))
    return { pieces: cutIntoPieces(samples), seconds, damaged, playable }
  },
)
