import { AppError } from '../../src/domain/errors.js'
import { type FfmpegEnd, runFfmpeg, withFileOf } from './ffmpeg.js'
import { type Recording, SAMPLE_RATE } from './recording.js'
import type { Container, SniffedAudio } from './sniff.js'

/**
 * Decodes what we have no decoder of our own for.
 * @returns null when the program is not there; otherwise whether parts were damaged
 * @throws AppError `took-too-long`
 */
export const decodeWithFfmpeg = async (
  bytes: Uint8Array,
  { sound, recording, ffmpegPath }: { sound: SniffedAudio; recording: Recording; ffmpegPath: string },
): Promise<{ damaged: boolean } | null> => {
  const output = sampleCollector(recording)
  const run = (source: string, input?: Uint8Array) =>
    runFfmpeg({
      path: ffmpegPath,
      args: decodeArguments(sound.container, source),
      onOutput: output,
      timeLimitMs: TIME_LIMIT_MS,
      ...(input && { input }),
    })
  const end = NEEDS_A_FILE.has(sound.container) ? await withFileOf(bytes, run) : await run('pipe:0', bytes)
  return damageOf(end)
}

// ---------------------------------------------------------------------------------------------------------------------

const TIME_LIMIT_MS = 60_000

/** MP4 often keeps its index at the end, which a pipe cannot go back for: it would give no sound at all. */
const NEEDS_A_FILE = new Set<Container>(['mp4', '3gp'])

/** ffmpeg's name for each container. Naming it keeps a file dressed up as a play list from opening other files. */
const DEMUXER: Record<Container, string> = {
  ogg: 'ogg',
  webm: 'matroska',
  mp4: 'mov',
  '3gp': 'mov',
  mp3: 'mp3',
  wav: 'wav',
  amr: 'amr',
  flac: 'flac',
  aac: 'aac',
}

const decodeArguments = (container: Container, source: string): string[] => [
  ...['-protocol_whitelist', 'file,pipe', '-f', DEMUXER[container], '-i', source],
  ...['-map', '0:a:0', '-ac', '1', '-ar', String(SAMPLE_RATE), '-f', 'f32le', 'pipe:1'],
]

/** Bytes come in any cut; samples are four bytes each. */
const sampleCollector = (recording: Recording): ((chunk: Buffer) => void) => {
  let left = Buffer.alloc(0)
  return chunk => {
    const bytes = Buffer.concat([left, chunk])
    const whole = bytes.length - (bytes.length % 4)
    const samples = new Float32Array(whole / 4)
    new Uint8Array(samples.buffer).set(bytes.subarray(0, whole))
    left = bytes.subarray(whole)
    recording.append(samples)
  }
}

const damageOf = (end: FfmpegEnd): { damaged: boolean } | null => {
  if (end === 'missing') return null
  if (end !== 'timed-out') return { damaged: end !== 'clean' }
  throw new AppError('took-too-long', 'This recording took too long to open. Listen to it and type the words.')
}
