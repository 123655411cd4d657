/** The zeros of the digits that people type in the languages we speak: Arabic, Persian and Urdu, Gurmukhi, Bengali, Devanagari. */
const ZEROS = [0x660, 0x6f0, 0xa66, 0x9e6, 0x966]

/** The same words with the digits `0` to `9`, in whatever script they were typed. */
export const withPlainDigits = (text: string): string => text.normalize('NFKC').replace(/\p{Nd}/gu, plainDigit)

// ---------------------------------------------------------------------------------------------------------------------

const plainDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  const zero = ZEROS.find(first => code >= first && code <= first + 9)
  return zero === undefined ? digit : String(code - zero)
}
