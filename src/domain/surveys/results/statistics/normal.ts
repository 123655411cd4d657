/** Above this value, and as far below its negative, lie 2.5 % each of the standard normal distribution. */
export const Z95 = 1.959963984540054

/**
 * The share of the standard normal distribution above a value. The series is that of G. Marsaglia, Evaluating the Normal
 * Distribution, Journal of Statistical Software 11(4) (2004); far out Laplace's continued fraction loses no digits.
 */
export const upperTail = (z: number): number => {
  if (z < 0) return 1 - upperTail(-z)
  return z < FAR ? 0.5 - density(z) * series(z) : density(z) / fraction(z)
}

// ---------------------------------------------------------------------------------------------------------------------

const FAR = 3

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** z + z³/3 + z⁵/(3·5) + ... until nothing is added any more. */
const series = (z: number): number => {
  let [sum, term] = [z, z]
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

const DEEP = 150

/** z + 1/(z + 2/(z + 3/(z + ...))) */
const fraction = (z: number): number => {
  let value = z
  for (let depth = DEEP; depth >= 1; depth--) value = z + depth / value
  return value
}
