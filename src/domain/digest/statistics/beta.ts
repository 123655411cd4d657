/**
 * The share of the beta distribution below x: the regularised incomplete beta function by its continued fraction, 8.17.22 of the
 * NIST Digital Library of Mathematical Functions (https://dlmf.nist.gov/8.17), which converges fast on the side that is taken.
 * @param a above 0
 * @param b above 0
 */
export const belowInBeta = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return x > (a + 1) / (a + b + 2) ? 1 - lowerSide(1 - x, b, a) : lowerSide(x, a, b)
}

/** Below this value lies so much of the beta distribution. */
export const betaQuantile = (share: number, a: number, b: number): number => {
  let [low, high] = [0, 1]
  for (let middle = 0.5; low < middle && middle < high; middle = (low + high) / 2) {
    if (belowInBeta(middle, a, b) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_STEPS = 10_000
const TINY = 1e-300

const lowerSide = (x: number, a: number, b: number): number => {
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  return (front / a) * fraction(x, a, b)
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/** Lentz's way through the fraction, from its top. */
const fraction = (x: number, a: number, b: number): number => {
  let [upper, lower] = [1, 1 / away(1 - ((a + b) * x) / (a + 1))]
  let value = lower
  for (let step = 1; step < MOST_STEPS; step++) {
    const twice = a + 2 * step
    const even = (step * (b - step) * x) / ((twice - 1) * twice)
    const odd = (-(a + step) * (a + b + step) * x) / (twice * (twice + 1))
    for (const part of [even, odd]) {
      lower = 1 / away(1 + part * lower)
      upper = away(1 + part / upper)
      value *= lower * upper
    }
    if (Math.abs(lower * upper - 1) < 1e-16) break
  }
  return value
}

const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value)

/** C. Lanczos's series with Godfrey's coefficients for g = 7, right to fifteen digits. */
const SERIES = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

const logGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x)
  const sum = SERIES.reduce((total, term, place) => total + term / (x + place), 0.9999999999998099)
  const base = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}
