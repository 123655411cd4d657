import { SAMPLE_RATE } from '../../adapters/audio/recording.js'

/** Mono samples at 16 kHz, each made from its time in seconds. */
export const sound = (seconds: number, at: (time: number) => number): Float32Array =>
  new Float32Array(seconds * SAMPLE_RATE).map((_, index) => at(index / SAMPLE_RATE))

export const tone =
  (hertz: number, loudness = 0.3) =>
  (time: number): number =>
    loudness * Math.sin(2 * Math.PI * hertz * time)

/** Repeatable noise: a linear congruential generator (Numerical Recipes). */
export const noise = (loudness: number): (() => number) => {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return loudness * (state / 0x80000000 - 1)
  }
}
