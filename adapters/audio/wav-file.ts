import { SAMPLE_RATE } from './recording.js'

/** Mono samples at 16 kHz as 16-bit little-endian numbers; what is louder than the scale is cut off. */
export const pcm16 = (samples: Float32Array): Buffer => {
  const bytes = Buffer.alloc(samples.length * 2)
  samples.forEach((sample, at) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff), at * 2)
  })
  return bytes
}

/** Mono samples at 16 kHz as a WAV file of 16 bits. */
export const wavFile = (samples: Float32Array): Buffer => {
  const data = pcm16(samples)
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + data.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(SAMPLE_RATE, 24)
  header.writeUInt32LE(SAMPLE_RATE * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(data.length, 40)
  return Buffer.concat([header, data])
}
