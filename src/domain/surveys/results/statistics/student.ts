import { Z95 } from './normal.js'

/**
 * Above this value lie 2.5 % of Student's t distribution. The expansion in powers of 1/df is 26.7.5 of M. Abramowitz and
 * I. Stegun, Handbook of Mathematical Functions (1964); from 9 degrees of freedom on it is right to four digits.
 */
export const studentT95 = (degreesOfFreedom: number): number =>
  TERMS.reduce((value, term, power) => value + term / degreesOfFreedom ** power, 0)

// ---------------------------------------------------------------------------------------------------------------------

const [z, z3, z5, z7, z9] = [Z95, Z95 ** 3, Z95 ** 5, Z95 ** 7, Z95 ** 9]

const TERMS = [
  z,
  (z3 + z) / 4,
  (5 * z5 + 16 * z3 + 3 * z) / 96,
  (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384,
  (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / 92160,
]
