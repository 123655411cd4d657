import { AppError } from '../../src/domain/errors.js'

/** The rate every speech engine here hears at, in samples a second. */
export const SAMPLE_RATE = 16_000

export interface Recording {
  /** Adds mono samples at 16 kHz. @throws AppError `recording-too-long` as soon as they are more than allowed. */
  append(samples: Float32Array): void
  samples(): Float32Array
}

/** Collects decoded sound in one growing block, counting as it grows: a header that lies about its length cannot fill the memory. */
export const createRecording = (maxSeconds: number): Recording => {
  const maxByteLength = maxSeconds * SAMPLE_RATE * Float32Array.BYTES_PER_ELEMENT
  const memory = new ArrayBuffer(0, { maxByteLength })
  return {
    append(samples) {
      const start = memory.byteLength
      if (start + samples.byteLength > maxByteLength) throw recordingTooLong(maxSeconds)
      memory.resize(start + samples.byteLength)
      new Float32Array(memory, start).set(samples)
    },
    samples: () => new Float32Array(memory),
  }
}

/** One channel out of several: their mean, so that nobody who sits on one side is lost. */
export const mixDown = (channels: Float32Array[]): Float32Array => {
  const [first = new Float32Array(), ...rest] = channels
  if (rest.length === 0) return first
  return first.map((sample, at) => rest.reduce((sum, channel) => sum + (channel[at] ?? 0), sample) / channels.length)
}

export const recordingTooLong = (maxSeconds: number): AppError =>
  new AppError(
    'recording-too-long',
    `This recording is longer than ${Math.round(maxSeconds / 60)} minutes. Please send it in shorter parts.`,
  )
