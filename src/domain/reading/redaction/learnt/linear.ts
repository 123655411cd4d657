/** Weights of a linear classifier: a row a hashed feature, a number a label. */
export interface Linear {
  labels: number
  /** Rows; a power of two. */
  rows: number
  /** Each weight as one of 255 steps. */
  weights: Int8Array
  /** By label: how much one step is. */
  scales: Float32Array
}

/** Fills `into` with the share of belief in each label; they add up to one. */
export const believe = (linear: Linear, features: ArrayLike<number>, count: number, into: Float64Array): void => {
  sumWeights(linear.weights, features, count, into)
  for (let label = 0; label < into.length; label += 1) into[label] = (into[label] ?? 0) * (linear.scales[label] ?? 0)
  toShares(into)
}

/** Adds up, label by label, what the features weigh. */
export const sumWeights = (
  weights: Int8Array | Float32Array,
  features: ArrayLike<number>,
  count: number,
  into: Float64Array,
): void => {
  const labels = into.length
  into.fill(0)
  for (let at = 0; at < count; at += 1) {
    const row = (features[at] ?? 0) * labels
    for (let label = 0; label < labels; label += 1) into[label] = (into[label] ?? 0) + (weights[row + label] ?? 0)
  }
}

/** Turns scores into shares of one. */
export const toShares = (scores: Float64Array): void => {
  const highest = Math.max(...scores)
  let sum = 0
  for (let label = 0; label < scores.length; label += 1) {
    scores[label] = Math.exp((scores[label] ?? 0) - highest)
    sum += scores[label] ?? 0
  }
  for (let label = 0; label < scores.length; label += 1) scores[label] = (scores[label] ?? 0) / sum
}
