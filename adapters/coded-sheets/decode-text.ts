import { isUtf8 } from 'node:buffer'
import { unusable } from '../survey-files/unusable.js'

/** What a text file says, and what somebody should know of how it was read. */
export interface DecodedText {
  text: string
  told: string[]
}

/**
 * Reads letters as they were most likely written: UTF-16 (Excel's "Unicode text"), UTF-8, else those of Windows (Excel's plain
 * "CSV"). @throws AppError `invalid-message` when the bytes are no text
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const encoding = encodingOf(bytes)
  const text = encoding === WINDOWS ? fromWindows(bytes) : new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0'))
    throw unusable('This file is no table that can be read. Save it as CSV or as .xlsx and try again.')
  return { text, told: encoding === WINDOWS ? [AS_WINDOWS] : [] }
}

// ---------------------------------------------------------------------------------------------------------------------

const WINDOWS = 'windows-1252'

/** The 32 places where it differs from Latin-1. https://encoding.spec.whatwg.org/#windows-1252 */
const OWN_LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Not by TextDecoder, which takes these 32 for control characters in Node 20. */
const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, letter => OWN_LETTERS[letter.charCodeAt(0) - 0x80] ?? letter)

const AS_WINDOWS =
  'The letters of this file are not UTF-8, so they were read as Windows writes them. If letters like é or £ look wrong, save it as “CSV UTF-8”.'

const encodingOf = (bytes: Uint8Array): string => {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first > 0 && second === 0 && third > 0 && fourth === 0) return 'utf-16le'
  if (first === 0 && second > 0 && third === 0 && fourth > 0) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : WINDOWS
}
