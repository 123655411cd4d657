/** From this likeness on two texts say nearly the same. */
export const NEARLY_THE_SAME = 0.8

/** Words: "thank you so much" is said by many, and says nothing of who is who. */
const SHORTEST = 8

/** How much of what is in either text is in both, 0 to 1 (Jaccard); 0 where one is too short to tell. */
export const sameness = (one: string, other: string): number => {
  const [ones, others] = [tokensOf(one), tokensOf(other)]
  if (isTooShort(one) || isTooShort(other)) return 0
  const shared = [...ones].filter(token => others.has(token)).length
  return shared / (ones.size + others.size - shared)
}

/**
 * Fingerprints of a text: two texts that say nearly the same have one in common in 997 of 1000 cases, others hardly ever. None
 * for a text that is too short. MinHash in bands: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3.
 * @returns 32-bit numbers
 */
export const bandsOf = (text: string): number[] => {
  if (isTooShort(text)) return []
  const hashes = [...tokensOf(text)].map(hashOf)
  const least = Array.from({ length: BANDS * ROWS }, (_, seed) =>
    hashes.reduce((smallest, hash) => Math.min(smallest, mixed(hash, seed)), 0xffff_ffff),
  )
  return Array.from({ length: BANDS }, (_, band) =>
    least.slice(band * ROWS, (band + 1) * ROWS).reduce((hash, part) => mixed(hash ^ part, band) | 0, band),
  )
}

// ---------------------------------------------------------------------------------------------------------------------

/** A pair of likeness 0.8 shares a band with probability 1 - (1 - 0.8^3)^8 = 0.997. */
const BANDS = 8
const ROWS = 3

/** Words: the beginning tells. */
const LONGEST = 5000

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

/** What texts are compared by: each word, and each two that follow one another, whatever the case, marks and spaces around them. */
const tokensOf = (text: string): Set<string> => {
  const words = (text.normalize('NFKC').toLowerCase().match(WORD) ?? []).slice(0, LONGEST)
  return new Set([...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)])
}

const isTooShort = (text: string): boolean => (text.match(WORD)?.length ?? 0) < SHORTEST

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
const hashOf = (token: string): number => {
  let hash = 0x811c_9dc5
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x0100_0193)
  return hash >>> 0
}

/** One hash function for each seed: the finalizer of MurmurHash3, https://github.com/aappleby/smhasher */
const mixed = (hash: number, seed: number): number => {
  let mix = (hash ^ Math.imul(seed + 1, 0x9e37_79b1)) >>> 0
  mix = Math.imul(mix ^ (mix >>> 16), 0x85eb_ca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2_ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}
