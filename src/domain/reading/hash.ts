/** The number of no text: FNV-1a (Fowler, Noll, Vo), 32 bits. Some hundred thousand words seldom meet in four thousand million numbers. */
export const START = 2166136261

/** The number of a text that is one letter longer. @param letter a UTF-16 unit */
export const withLetter = (hash: number, letter: number): number => Math.imul(hash ^ letter, 16777619)

export const hashOf = (text: string): number => {
  let hash = START
  for (let at = 0; at < text.length; at += 1) hash = withLetter(hash, text.charCodeAt(at))
  return hash
}

/** Puts numbers together into one, spreading every bit; the last step is that of MurmurHash3 (Appleby). */
export const mixed = (kind: number, one: number, other = 0): number => {
  let bits = Math.imul(one ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other + kind, 0xcc9e2d51)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
