import { readFile } from 'node:fs/promises'
import { runFfmpeg, withTemporaryFile } from './ffmpeg.js'
import { SAMPLE_RATE } from './recording.js'
import type { SniffedAudio } from './sniff.js'
import { wavFile } from './wav-file.js'

export interface PlayableCopy {
  bytes: Uint8Array
  mimeType: string
}

/**
 * A copy that every browser can play, or null when the original already is one (MP3, WAV, AAC). With ffmpeg about 14 MB an hour
 * (AAC), without it 115 MB an hour (WAV).
 */
export const playableCopy = async (
  samples: Float32Array,
  sound: SniffedAudio,
  ffmpegPath?: string,
): Promise<PlayableCopy | null> => {
  if (playsEverywhere(sound)) return null
  const wav = wavFile(samples)
  return (ffmpegPath ? await asAac(wav, ffmpegPath) : null) ?? { bytes: wav, mimeType: 'audio/wav' }
}

// ---------------------------------------------------------------------------------------------------------------------

const TIME_LIMIT_MS = 120_000

const playsEverywhere = ({ container, codec }: SniffedAudio): boolean =>
  container === 'mp3' || container === 'wav' || codec === 'aac'

/** Null when ffmpeg is missing or has no AAC. The index is put first, so that playing starts before all of it has come. */
const asAac = (wav: Uint8Array, ffmpegPath: string): Promise<PlayableCopy | null> =>
  withTemporaryFile('copy.m4a', async file => {
    const end = await runFfmpeg({ path: ffmpegPath, args: aacArguments(file), input: wav, timeLimitMs: TIME_LIMIT_MS })
    if (end !== 'clean') return null
    return { bytes: await readFile(file), mimeType: 'audio/mp4' }
  })

const aacArguments = (file: string): string[] => [
  ...['-f', 'wav', '-i', 'pipe:0', '-c:a', 'aac', '-b:a', '32k', '-ac', '1', '-ar', String(SAMPLE_RATE)],
  ...['-movflags', '+faststart', '-f', 'ipod', file],
]
