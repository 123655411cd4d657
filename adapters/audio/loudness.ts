import { SAMPLE_RATE } from './recording.js'

/** Samples in one step of 20 ms: the finest time we speak of. */
export const FRAME = SAMPLE_RATE / 50

/** Root mean square of each whole 20 ms, in decibels below full scale, smoothed over five steps. Silence is -120. */
export const loudness = (samples: Float32Array): Float32Array => {
  const frames = new Float32Array(Math.floor(samples.length / FRAME))
  const raw = frames.map((_, frame) => decibels(energy(samples, frame * FRAME, (frame + 1) * FRAME) / FRAME))
  return raw.map((_, frame) => mean(raw.subarray(Math.max(0, frame - 2), frame + 3)))
}

/** Decibels that the quietest tenth and the loudest twentieth of these steps lie under and over. */
export const loudnessRange = (levels: Float32Array): { quiet: number; loud: number } => {
  const sorted = levels.toSorted()
  const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? SILENCE
  return { quiet: share(0.1), loud: share(0.95) }
}

/** The middle of the quietest 120 ms between two positions, in samples; halfway when they are closer than that. */
export const quietestPoint = (samples: Float32Array, from: number, to: number): number => {
  let best = Math.floor((from + to) / 2)
  let least = Number.POSITIVE_INFINITY
  for (let start = from; start + QUIET <= to; start += FRAME) {
    const loud = energy(samples, start, start + QUIET)
    if (loud >= least) continue
    least = loud
    best = start + QUIET / 2
  }
  return best
}

// ---------------------------------------------------------------------------------------------------------------------

const QUIET = 6 * FRAME
const SILENCE = -120

const energy = (samples: Float32Array, from: number, to: number): number => {
  let sum = 0
  for (let at = from; at < to; at++) sum += (samples[at] ?? 0) ** 2
  return sum
}

const decibels = (power: number): number => 10 * Math.log10(power + 1e-12)

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
