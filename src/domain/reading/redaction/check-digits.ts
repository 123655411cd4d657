/**
 * Whether ten digits are a possible NHS number: weights 10 to 2, modulus 11 (NHS Data Dictionary, NHS NUMBER).
 */
export const isNhsNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}
