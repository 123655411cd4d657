/**
 * The number on a sheet, in digits alone, because it is typed on a number pad: at least four of a running number, then a check digit
 * by Damm's algorithm (H. M. Damm, 2004), which catches every single wrong digit and every swap of two neighbours.
 */
export const serialOf = (number: number): string => {
  const digits = String(number).padStart(SHORTEST, '0')
  return digits + checkDigit(digits)
}

/** Reads a serial as it is typed, with any spaces. @returns it as it is printed, or null when it cannot be one of ours */
export const readSerial = (typed: string): string | null => {
  const digits = typed.replaceAll(/[\s-]/g, '')
  if (!/^\d+$/.test(digits) || digits.length <= SHORTEST || digits.length > LONGEST) return null
  return checkDigit(digits) === 0 ? digits : null
}

// ---------------------------------------------------------------------------------------------------------------------

const SHORTEST = 4
const LONGEST = 10

/** A totally anti-symmetric quasigroup of order 10, from Damm's dissertation, appendix A. */
const QUASIGROUP = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

/** The check digit of digits without one; 0 when they carry their right one. */
const checkDigit = (digits: string): number =>
  [...digits].reduce((interim, digit) => Number(QUASIGROUP[interim]?.[Number(digit)]), 0)
