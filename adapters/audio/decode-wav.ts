import { mixDown, type Recording } from './recording.js'
import { toSampleRate } from './resample.js'
import { type WavLayout, wavLayout, wavSampleReader } from './wav.js'

/** Whether this is PCM that `decodeWav` reads; compressed WAV (A-law, GSM and so on) is not. */
export const isPlainWav = (bytes: Uint8Array): boolean => {
  const layout = wavLayout(bytes)
  return layout !== null && wavSampleReader(bytes, layout) !== undefined
}

/** Reads PCM of 8, 16, 24 or 32 bits and floating point, any number of channels, any sample rate. */
export const decodeWav = (bytes: Uint8Array, recording: Recording): { damaged: boolean } => {
  const layout = wavLayout(bytes)
  const read = layout && wavSampleReader(bytes, layout)
  if (!layout || !read) return { damaged: true }
  recording.append(toSampleRate(mixDown(readChannels(layout, read)), layout.sampleRate))
  return { damaged: layout.cut }
}

// ---------------------------------------------------------------------------------------------------------------------

const readChannels = (layout: WavLayout, read: (at: number) => number): Float32Array[] => {
  const sampleSize = layout.bitsPerSample / 8
  const frameSize = sampleSize * layout.channels
  const frames = Math.floor((layout.end - layout.start) / frameSize)
  return Array.from({ length: layout.channels }, (_, channel) => {
    const start = layout.start + channel * sampleSize
    return new Float32Array(frames).map((_sample, frame) => read(start + frame * frameSize))
  })
}
