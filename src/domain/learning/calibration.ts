/** From a score, how far on the label's side a text stands, to how likely the label is: 1 / (1 + e^-(slope x score + offset)). */
export interface Calibration {
  slope: number
  offset: number
}

export const likelihood = (score: number, { slope, offset }: Calibration): number =>
  1 / (1 + Math.exp(-(slope * score + offset)))

/**
 * Fits the curve to scores of texts that were not learnt from, by Newton's method. Method and smoothed targets: Platt,
 * "Probabilistic Outputs for Support Vector Machines", 1999, as corrected by Lin, Lin and Weng, 2007.
 */
export const calibrate = (scores: Float32Array, has: Uint8Array): Calibration => {
  const having = has.reduce((sum, one) => sum + one, 0)
  const targets = { yes: (having + 1) / (having + 2), no: 1 / (has.length - having + 2) }
  let curve: Calibration = { slope: 1, offset: Math.log((having + 1) / (has.length - having + 1)) }
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = newtonStep(scores, has, targets, curve)
    const moved = Math.abs(next.slope - curve.slope) + Math.abs(next.offset - curve.offset)
    curve = next
    if (moved < 1e-6) break
  }
  return curve
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_STEPS = 50
/** Keeps the curve from becoming a cliff where few examples happen to part cleanly. */
const RIDGE = 0.05
/** A curve that falls would say that the better a text fits, the less likely the label. */
const FLATTEST = 0.1
const LONGEST_STEP = 4

const newtonStep = (
  scores: Float32Array,
  has: Uint8Array,
  targets: { yes: number; no: number },
  curve: Calibration,
): Calibration => {
  let [slopePull, offsetPull, bend, twist, lift] = [RIDGE * (curve.slope - 1), 0, RIDGE, 0, 1e-6]
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0
    const likely = likelihood(score, curve)
    const wrong = likely - (has[at] ? targets.yes : targets.no)
    const spread = likely * (1 - likely)
    slopePull += wrong * score
    offsetPull += wrong
    bend += spread * score * score
    twist += spread * score
    lift += spread
  }
  const volume = bend * lift - twist * twist
  return {
    slope: Math.max(FLATTEST, curve.slope - bounded((lift * slopePull - twist * offsetPull) / volume)),
    offset: curve.offset - bounded((bend * offsetPull - twist * slopePull) / volume),
  }
}

const bounded = (step: number): number => Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step))
