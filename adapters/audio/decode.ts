import { AppError } from '../../src/domain/errors.js'
import { decodeOggOpus } from './decode-ogg-opus.js'
import { decodePackedOpus } from './decode-packed-opus.js'
import { decodeWav, isPlainWav } from './decode-wav.js'
import { decodeWithFfmpeg } from './decode-with-ffmpeg.js'
import { createRecording, type Recording, SAMPLE_RATE } from './recording.js'
import { type SniffedAudio, sniffAudio } from './sniff.js'

export interface DecodeOptions {
  /** A longer recording is refused while it is being decoded. */
  maxSeconds: number
  /** Opens AAC, MP3, AMR, Vorbis and FLAC; without it those are `recording-format-unsupported`. */
  ffmpegPath?: string
}

export interface DecodedAudio {
  /** Mono, 16 kHz, -1 to 1. */
  samples: Float32Array
  seconds: number
  /** Parts could not be decoded, or the file stops too early. */
  damaged: boolean
}

/**
 * Turns a recording in any format we know into samples a speech engine can read.
 * @throws AppError `recording-unreadable`, `recording-format-unsupported`, `recording-too-long`, `took-too-long`
 */
export const decode = async (bytes: Uint8Array, options: DecodeOptions): Promise<DecodedAudio> => {
  const sound = sniffAudio(bytes)
  if (!sound) throw unreadable()
  const recording = createRecording(options.maxSeconds)
  const { damaged } = await fill(recording, bytes, sound, options)
  const samples = recording.samples()
  if (samples.length === 0) throw unreadable()
  return { samples, seconds: samples.length / SAMPLE_RATE, damaged }
}

// ---------------------------------------------------------------------------------------------------------------------

type Outcome = { damaged: boolean }

const fill = (
  recording: Recording,
  bytes: Uint8Array,
  sound: SniffedAudio,
  options: DecodeOptions,
): Promise<Outcome> => {
  if (sound.codec === 'opus' && sound.container === 'ogg') return orUnreadable(() => decodeOggOpus(bytes, recording))
  if (sound.codec === 'opus') return orUnreadable(() => decodePackedOpus(bytes, recording))
  if (sound.container === 'wav' && isPlainWav(bytes)) return orUnreadable(() => decodeWav(bytes, recording))
  return fillWithFfmpeg(recording, bytes, sound, options)
}

const fillWithFfmpeg = async (
  recording: Recording,
  bytes: Uint8Array,
  sound: SniffedAudio,
  { ffmpegPath }: DecodeOptions,
): Promise<Outcome> => {
  const outcome = ffmpegPath ? await decodeWithFfmpeg(bytes, { sound, recording, ffmpegPath }) : null
  if (outcome) return outcome
  throw unsupported()
}

/** The decoders throw whatever they like at bytes they do not understand. */
const orUnreadable = async (decoding: () => Outcome | Promise<Outcome>): Promise<Outcome> => {
  try {
    return await decoding()
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(error)
  }
}

const unreadable = (cause?: unknown): AppError =>
  new AppError('recording-unreadable', 'We could not find any sound in this file. Please record it again.', { cause })

const unsupported = (): AppError =>
  new AppError(
    'recording-format-unsupported',
    'This server cannot open this kind of recording yet. Install ffmpeg on it and try again, or send the recording as a WhatsApp voice note or a WAV file.',
  )
