/**
 * Whether ten digits are a possible NHS number: weights 10 to 2, modulus 11 (NHS Data Dictionary, NHS NUMBER).
 */
export const isNhsNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}

/**
 * Whether a code is a unique pupil number: a check letter, then twelve digits, the last of which may be a letter in a
 * temporary one; weights 2 to 13, modulus 23, no I, O or S (DfE, Unique Pupil Numbers guide).
 */
export const isPupilNumber = (code: string): boolean => {
  if (!/^[A-Z]\d{11}[\dA-Z]$/.test(code)) return false
  const values = [...code.slice(1)].map(one => (/\d/.test(one) ? Number(one) : UPN_LETTERS.indexOf(one)))
  const sum = values.reduce((total, value, at) => total + value * (at + 2), 0)
  return UPN_LETTERS[sum % UPN_LETTERS.length] === code[0]
}

/** Whether digits pass the check of payment cards (ISO/IEC 7812, Luhn). */
export const isCardNumber = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return digits.length >= 13 && sum % 10 === 0
}

// ---------------------------------------------------------------------------------------------------------------------

const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'
