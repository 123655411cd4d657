import { describe, expect, test } from 'vitest'
import { noise, sound, tone } from '../../test/support/sounds.js'
import { decodeWav, isPlainWav } from './decode-wav.js'
import { createRecording } from './recording.js'
import { toSampleRate } from './resample.js'
import { wavFile } from './wav-file.js'

/** A WAV file of these interleaved values, each written by `write`. */
const wavOf = (
  values: number[],
  { encoding = 1, channels = 1, rate = 16_000, bits = 16 },
  write: (data: Buffer, value: number, at: number) => void,
): Buffer => {
  const file = Buffer.concat([wavFile(new Float32Array()), Buffer.alloc((values.length * bits) / 8)])
  file.writeUInt16LE(encoding, 20)
  file.writeUInt16LE(channels, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt16LE(bits, 34)
  file.writeUInt32LE(file.length - 44, 40)
  values.forEach((value, index) => {
    write(file, value, 44 + (index * bits) / 8)
  })
  return file
}

const decoded = (bytes: Uint8Array) => {
  const recording = createRecording(60)
  const outcome = decodeWav(bytes, recording)
  return { ...outcome, samples: Array.from(recording.samples(), sample => Math.round(sample * 100) / 100) }
}

const VALUES = [0, 0.5, -0.5, 0.25]

describe('a WAV file', () => {
  test('of 8 bits is read', () => {
    const file = wavOf(VALUES, { bits: 8 }, (data, value, at) => data.writeUInt8(value * 128 + 128, at))
    expect(decoded(file)).toEqual({ damaged: false, samples: VALUES })
  })

  test('of 16 bits is read', () => {
    expect(decoded(wavFile(Float32Array.from(VALUES)))).toEqual({ damaged: false, samples: VALUES })
  })

  test('of 24 bits is read', () => {
    const file = wavOf(VALUES, { bits: 24 }, (data, value, at) => data.writeIntLE(value * 0x800000, at, 3))
    expect(decoded(file).samples).toEqual(VALUES)
  })

  test('of 32 bits is read', () => {
    const file = wavOf(VALUES, { bits: 32 }, (data, value, at) => data.writeInt32LE(value * 0x80000000, at))
    expect(decoded(file).samples).toEqual(VALUES)
  })

  test('of floating point is read, and what is no number is silence', () => {
    const file = wavOf([0.5, Number.NaN, 7], { encoding: 3, bits: 32 }, (data, value, at) =>
      data.writeFloatLE(value, at),
    )
    expect(decoded(file).samples).toEqual([0.5, 0, 1])
  })

  test('of two channels becomes their mean', () => {
    const file = wavOf([0.5, 0, -0.5, 0.25], { channels: 2 }, (data, value, at) =>
      data.writeInt16LE(value * 0x8000, at),
    )
    expect(decoded(file).samples).toEqual([0.25, -0.13].map(value => expect.closeTo(value, 1)))
  })

  test('that stops early gives what is there and is marked as damaged', () => {
    const file = wavFile(Float32Array.from(VALUES))
    expect(decoded(file.subarray(0, -4))).toEqual({ damaged: true, samples: VALUES.slice(0, 2) })
  })

  test('that is compressed is not for us', () => {
    const file = wavOf(VALUES, { encoding: 6, bits: 8 }, () => undefined)
    expect(isPlainWav(file)).toBe(false)
  })
})

describe('another sample rate', () => {
  const strength = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / samples.length)

  test.each([8_000, 11_025, 22_050, 44_100, 48_000])(
    '%i samples a second keep a voice’s tone as loud as it was',
    rate => {
      const original = new Float32Array(rate).map((_, at) => tone(1000)(at / rate))
      const resampled = toSampleRate(original, rate)
      expect(resampled).toHaveLength(16_000)
      expect(strength(resampled.subarray(500, -500))).toBeCloseTo(0.3 / Math.SQRT2, 3)
    },
  )

  test('what 16 kHz cannot hold is removed and does not fold back into the voice', () => {
    const original = new Float32Array(48_000).map((_, at) => tone(10_000)(at / 48_000))
    expect(strength(toSampleRate(original, 48_000).subarray(500, -500))).toBeLessThan(0.0005)
  })

  test('16 kHz is left as it is', () => {
    const original = sound(0.1, noise(0.5))
    expect(toSampleRate(original, 16_000)).toBe(original)
  })
})
