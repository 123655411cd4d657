/**
 * Reference codes that a parent can read out over the phone: `XXXX-XXXX`.
 * The alphabet leaves out look-alikes (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) and vowels, so that no code spells a word.
 * The last symbol is a check symbol: it catches every single wrong symbol and every swap of two neighbours
 * (weighted sum modulo the prime 23, after ISO 7064's idea), so a misheard code never finds somebody else's record.
 */
const SYMBOLS = '346789CDFGHJKMNPQRTWXY'
const CHECK_SYMBOLS = `${SYMBOLS}V`
const PAYLOAD_LENGTH = 7

/** @param randomByte gives whole numbers 0 to 255, evenly spread */
export const makeReference = (randomByte: () => number): string => {
  const payload = Array.from({ length: PAYLOAD_LENGTH }, () => pick(randomByte)).join('')
  return withHyphen(payload + checkSymbol(payload))
}

/**
 * Reads a reference as people type or say it: any case, any spaces and hyphens.
 * @returns the code as we write it, or null when it cannot be one of ours
 */
export const readReference = (typed: string): string | null => {
  const compact = typed.toUpperCase().replace(/[\s\-–—.]/gu, '')
  if (compact.length !== PAYLOAD_LENGTH + 1) return null
  const payload = compact.slice(0, PAYLOAD_LENGTH)
  if ([...payload].some(symbol => !SYMBOLS.includes(symbol))) return null
  return checkSymbol(payload) === compact.at(-1) ? withHyphen(compact) : null
}

// ---------------------------------------------------------------------------------------------------------------------

const withHyphen = (compact: string): string => `${compact.slice(0, 4)}-${compact.slice(4)}`

/** Bytes above the last whole multiple are thrown again, so that every symbol is equally likely. */
const pick = (randomByte: () => number): string => {
  const limit = 256 - (256 % SYMBOLS.length)
  for (;;) {
    const byte = randomByte()
    if (byte < limit) return SYMBOLS.charAt(byte % SYMBOLS.length)
  }
}

const checkSymbol = (payload: string): string => {
  const sum = [...payload].reduce((total, symbol, index) => total + (SYMBOLS.indexOf(symbol) + 1) * (index + 2), 0)
  return CHECK_SYMBOLS.charAt(sum % CHECK_SYMBOLS.length)
}
