/** What words mean to each other, learnt elsewhere from very much text: neighbours in meaning are neighbours in space. */
export interface WordVectors {
  /** How many numbers describe a word. */
  dimensions: number
  /** How many words are known; the commonest comes first. */
  size: number
  /** A word's place, from 0 for the commonest. `form` as a passage's words have it. */
  rankOf(form: string): number | undefined
  /** Adds `weight` times the word's direction (a vector of length 1) to `sum`. */
  addTo(sum: Float32Array, rank: number, weight: number): void
}

/** For learning without any: what a text means is then known by its own words alone. */
export const noWordVectors: WordVectors = { dimensions: 0, size: 0, rankOf: () => undefined, addTo: () => undefined }

/** Common words say little about a subject: `the` weighs 0.05, the hundredth word 1.1, the ten-thousandth 5.3. */
export const weightOfRank = (rank: number): number => Math.log(1 + rank / 50) + 0.05
