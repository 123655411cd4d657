import { SAMPLE_RATE } from './recording.js'

/**
 * Brings mono samples to 16 kHz with a band-limited filter (Kaiser-windowed sinc, one filter for each phase of the rate ratio),
 * so that what 16 kHz cannot hold is removed and does not fold back into the speech.
 */
export const toSampleRate = (samples: Float32Array, sampleRate: number): Float32Array => {
  if (sampleRate === SAMPLE_RATE) return samples
  const shared = greatestCommonDivisor(SAMPLE_RATE, sampleRate)
  const phases = SAMPLE_RATE / shared
  const stride = sampleRate / shared
  const filter = designFilter(phases, sampleRate)
  const result = new Float32Array(Math.floor((samples.length * phases) / stride))
  for (let at = 0; at < result.length; at++) {
    const position = at * stride
    const centre = Math.floor(position / phases)
    result[at] = weigh(samples, centre, filter, position % phases)
  }
  return result
}

// ---------------------------------------------------------------------------------------------------------------------

/** Zero crossings of the sinc on each side: about 80 dB down past the edge with this window. */
const CROSSINGS = 16
const KAISER_BETA = 8
/** The pass band ends a little under half the lower rate, to leave room for the filter's slope. */
const PASS = 0.94

interface Filter {
  half: number
  width: number
  /** `width` weights for each phase, one after another. */
  weights: Float32Array
}

const designFilter = (phases: number, sampleRate: number): Filter => {
  const cutoff = PASS * Math.min(1, SAMPLE_RATE / sampleRate)
  const half = Math.ceil(CROSSINGS / cutoff)
  const width = 2 * half + 1
  const weights = new Float32Array(phases * width)
  for (let phase = 0; phase < phases; phase++) {
    for (let tap = 0; tap < width; tap++) {
      const distance = tap - half - phase / phases
      weights[phase * width + tap] = cutoff * sinc(cutoff * distance) * kaiser(distance / (half + 1))
    }
  }
  return { half, width, weights }
}

const weigh = (samples: Float32Array, centre: number, { half, width, weights }: Filter, phase: number): number => {
  const first = Math.max(0, half - centre)
  const last = Math.min(width, samples.length - centre + half)
  let sum = 0
  for (let tap = first; tap < last; tap++) {
    sum += (samples[centre - half + tap] ?? 0) * (weights[phase * width + tap] ?? 0)
  }
  return sum
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

const kaiser = (x: number): number => besselZero(KAISER_BETA * Math.sqrt(1 - x * x)) / besselZero(KAISER_BETA)

/** Modified Bessel function of order zero, by its power series. */
const besselZero = (x: number): number => {
  let sum = 1
  let term = 1
  for (let k = 1; term > 1e-10 * sum; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))
