import type { Learnt } from './model.js'
import type { Row } from './row.js'

/** By label, how far on its side a text stands. */
export const scoreRow = ({ columns, values }: Row, { weights, scales, offsets }: Learnt): Float32Array => {
  const sums = new Float64Array(offsets.length)
  const four = { starts: new Int32Array(AT_ONCE), values: new Float64Array(AT_ONCE) }
  let waiting = 0
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? -1
    if (column < 0) continue
    four.starts[waiting] = column * sums.length
    four.values[waiting] = values[at] ?? 0
    waiting = (waiting + 1) % AT_ONCE
    if (waiting === 0) addFour(sums, four, weights)
  }
  four.values.fill(0, waiting)
  if (waiting > 0) addFour(sums, four, weights)
  return offsets.map((offset, label) => offset + (sums[label] ?? 0) * (scales[label] ?? 1))
}

// ---------------------------------------------------------------------------------------------------------------------

/** Four features at once take half the time of four one after the other: each sum is fetched and put back once. */
const AT_ONCE = 4

interface Four {
  /** Where the weights of each feature begin. */
  starts: Int32Array
  values: Float64Array
}

const addFour = (sums: Float64Array, { starts, values }: Four, weights: Int8Array): void => {
  const [a, b, c, d] = [starts[0] ?? 0, starts[1] ?? 0, starts[2] ?? 0, starts[3] ?? 0]
  const [one, two, three, four] = [values[0] ?? 0, values[1] ?? 0, values[2] ?? 0, values[3] ?? 0]
  for (let label = 0; label < sums.length; label += 1)
    sums[label] =
      (sums[label] ?? 0) +
      one * (weights[a + label] ?? 0) +
      two * (weights[b + label] ?? 0) +
      three * (weights[c + label] ?? 0) +
      four * (weights[d + label] ?? 0)
}
