import type { DecodeOptions } from '../audio/decode.js'
import { openRecording } from '../audio/open-recording.js'
import { serveEngine } from '../engine-process/serve.js'
import { cutIntoPieces, type PreparedRecording } from './pieces.js'

serveEngine<DecodeOptions, PreparedRecording>(async ({ settings, bytes }, lengthKnown) => {
  const { samples, ...about } = await openRecording(bytes, settings)
  lengthKnown(about.seconds)
  return { ...about, pieces: cutIntoPieces(samples) }
})
