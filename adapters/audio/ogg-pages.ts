import { ascii } from './bytes.js'

/**
 * How far an Ogg file can be trusted: `end` is where a page begins that the file stops inside of (the decoder would make up sound
 * for it), else the end of the file; `damaged` when it stops early or holds something that is no page. RFC 3533 section 6.
 */
export const wholeOggPages = (bytes: Uint8Array): { end: number; damaged: boolean } => {
  let at = 0
  while (at < bytes.length) {
    if (ascii(bytes, at, 4) !== 'OggS') return { end: bytes.length, damaged: true }
    const next = at + pageSize(bytes, at)
    if (next > bytes.length) return { end: at, damaged: true }
    at = next
  }
  return { end: bytes.length, damaged: false }
}

// ---------------------------------------------------------------------------------------------------------------------

const HEADER = 27

const pageSize = (bytes: Uint8Array, at: number): number => {
  const segments = bytes[at + HEADER - 1] ?? 0
  const table = bytes.subarray(at + HEADER, at + HEADER + segments)
  return HEADER + segments + table.reduce((sum, length) => sum + length, 0)
}
