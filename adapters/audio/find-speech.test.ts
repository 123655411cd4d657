import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noise, sound, tone } from '../../test/support/sounds.js'
import { findSpeech } from './find-speech.js'

const inSeconds = (samples: Float32Array, limit = 25) =>
  findSpeech(samples, limit).map(({ start, end, speech }) => [start / 16_000, end / 16_000, speech / 16_000])

/** Something like speech between these seconds, and a quiet room otherwise. */
const spoken = (...stretches: [number, number][]) => {
  const room = noise(0.0005)
  return (time: number) => room() + (stretches.some(([from, to]) => time >= from && time < to) ? tone(300)(time) : 0)
}

describe('finding speech', () => {
  test('silence has none', () => {
    expect(inSeconds(new Float32Array(80_000))).toEqual([])
  })

  test('what no microphone’s speech is as quiet as has none', () => {
    expect(inSeconds(sound(5, noise(0.0004)))).toEqual([])
  })

  test('an empty recording has none', () => {
    expect(inSeconds(new Float32Array())).toEqual([])
  })

  test('a stretch of speech is found with a little room on both sides', () => {
    const [window] = inSeconds(sound(6, spoken([2, 4])))
    expect(window?.[0]).toBeCloseTo(1.8, 1)
    expect(window?.[1]).toBeCloseTo(4.2, 1)
    expect(window?.[2]).toBeCloseTo(2, 1)
  })

  test('a click is no speech', () => {
    const clicks = inSeconds(sound(6, spoken([1, 1.02], [3, 5])))
    expect(clicks).toHaveLength(1)
    expect(clicks[0]?.[0]).toBeGreaterThan(2.5)
  })

  test('stretches that fit go into one window and the next begins a new one', () => {
    expect(inSeconds(sound(20, spoken([1, 4], [5, 8], [14, 18])), 10)).toHaveLength(2)
  })

  test('a stretch longer than a window is cut where it is quietest', () => {
    const dip = (time: number) => (Math.abs(time - 8) < 0.1 ? 0.1 : 1)
    const [first, second] = inSeconds(
      sound(15, time => dip(time) * spoken([0.5, 14.5])(time)),
      10,
    )
    expect(first?.[1]).toBeGreaterThanOrEqual(7.9)
    expect(second?.[0]).toBeLessThanOrEqual(8.1)
  })

  test('windows keep their order, their limit and the recording’s bounds, whatever is said when', () => {
    const stretches = fc.array(fc.tuple(fc.double({ min: 0, max: 11 }), fc.double({ min: 0, max: 8 })), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(
        stretches.filter(all => all.every(pair => pair.every(Number.isFinite))),
        all => {
          const windows = inSeconds(sound(12, spoken(...all.map(([at, long]): [number, number] => [at, at + long]))), 5)
          const times = windows.flatMap(([start = 0, end = 0]) => [start, end])
          expect(times).toEqual(times.toSorted((a, b) => a - b))
          expect(times.every(time => time >= 0 && time <= 12)).toBe(true)
          expect(windows.every(([start = 0, end = 0]) => end - start <= 5)).toBe(true)
        },
      ),
      { numRuns: 15 },
    )
  })
})
