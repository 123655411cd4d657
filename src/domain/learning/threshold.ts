import { type Calibration, likelihood } from './calibration.js'

/**
 * The score from which a label is given: half-way between where the label served best on texts that were not learnt from and
 * where its calibrated curve says that it should. The first alone follows every accident of a rare label, the second alone none.
 *
 * @param recallWeight 1 weighs finding all and finding only the right ones alike; 2 cares twice as much for finding all (F-beta).
 */
export const findThreshold = (
  scores: Float32Array,
  has: Uint8Array,
  calibration: Calibration,
  recallWeight: number,
): number => {
  const order = Array.from(scores.keys()).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
  if (sumOf(has) < FEWEST) return Math.max(0, scores[order[0] ?? 0] ?? 0) + CLEARLY_ABOVE
  const counted = bestCut(order, scores, at => has[at] ?? 0, recallWeight)
  const expected = bestCut(order, scores, at => likelihood(scores[at] ?? 0, calibration), recallWeight)
  return (counted + expected) / 2
}

// ---------------------------------------------------------------------------------------------------------------------

/** With fewer examples than this nothing can be said: the label is given only where it fits better than anything seen. */
const FEWEST = 3
const CLEARLY_ABOVE = 0.1

const sumOf = (has: Uint8Array): number => has.reduce((sum, one) => sum + one, 0)

/** Goes down from the highest score and keeps the cut with the best F-beta; ties in score are never parted. */
const bestCut = (
  order: number[],
  scores: Float32Array,
  worth: (at: number) => number,
  recallWeight: number,
): number => {
  const total = order.reduce((sum, at) => sum + worth(at), 0)
  const weight = recallWeight * recallWeight
  let [found, best, cut] = [0, -1, Number.POSITIVE_INFINITY]
  order.forEach((at, given) => {
    found += worth(at)
    const score = scores[at] ?? 0
    const next = scores[order[given + 1] ?? -1] ?? score - CLEARLY_ABOVE
    const quality = ((1 + weight) * found) / (weight * total + given + 1)
    if (next === score || quality <= best) return
    best = quality
    cut = (score + next) / 2
  })
  return cut
}
