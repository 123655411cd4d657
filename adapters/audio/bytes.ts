/** Reads of a byte array that answer 0 or '' outside of it, so that a cut-off file never throws. */
export const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length))

export const uint16le = (bytes: Uint8Array, at: number): number => byte(bytes, at) + byte(bytes, at + 1) * 0x100

export const uint32le = (bytes: Uint8Array, at: number): number =>
  uint16le(bytes, at) + uint16le(bytes, at + 2) * 0x10000

export const uint32be = (bytes: Uint8Array, at: number): number =>
  byte(bytes, at) * 0x1000000 + byte(bytes, at + 1) * 0x10000 + byte(bytes, at + 2) * 0x100 + byte(bytes, at + 3)

/** Exact up to 2^53, which no real duration or size reaches. */
export const uint64le = (bytes: Uint8Array, at: number): number =>
  uint32le(bytes, at) + uint32le(bytes, at + 4) * 0x100000000

export const uint64be = (bytes: Uint8Array, at: number): number =>
  uint32be(bytes, at) * 0x100000000 + uint32be(bytes, at + 4)

/** Where the words first stand in the bytes before `end`, or -1. */
export const findAscii = (bytes: Uint8Array, words: string, end: number): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(end, bytes.length)).indexOf(words, 0, 'latin1')

// ---------------------------------------------------------------------------------------------------------------------

const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0
