import type { KnownWord } from './near-words.js'

/** What a record says, as far as others can be like it. */
export interface Said {
  /** Stems of its words with names hidden, each once. */
  words: string[]
  themes: string[]
}

/** How much it says about two records that both have this word: the rarer, the more. */
export type Weigh = (word: string) => number

/** @param records how many there are in all, about */
export const weighing = (known: KnownWord[], records: number): Weigh => {
  const counts = new Map(known.map(({ word, records: n }) => [word, n]))
  const all = Math.max(1, records, ...counts.values())
  return word => Math.log(1 + all / Math.max(1, counts.get(word) ?? 1))
}

/**
 * How like one record another is, 0 to 1: what weight of all their words they share, and how many of their themes. Words of the
 * other one that the first does not have count as an ordinary word of the first.
 */
export const likenessOf = (one: Said, other: Said, weigh: Weigh): number => {
  const others = new Set(other.words)
  const shared = one.words.filter(word => others.has(word))
  const whole = sum(one.words.map(weigh))
  if (whole === 0) return 0
  const usual = whole / one.words.length
  const words = sum(shared.map(weigh)) / (whole + usual * (others.size - shared.length))
  return WORDS * words + (1 - WORDS) * shareOf(one.themes, other.themes)
}

/** Likeness from which it is worth a reader's time. */
export const WORTH_SHOWING = 0.2

/** The words by which to look for records that may be alike: any of some rare ones, or all of the rarest where none is rare. */
export const tellingWords = (words: string[], known: KnownWord[], most: number): { words: string[]; all: boolean } => {
  const counts = new Map(known.map(({ word, records }) => [word, records]))
  const byRarity = words
    .map(word => ({ word, records: counts.get(word) ?? 0 }))
    .toSorted((one, other) => one.records - other.records)
  let found = 0
  const rare = byRarity.slice(0, MOST_WORDS).filter(({ records }) => {
    found += records
    return found <= most
  })
  const telling = rare.length > 0 ? rare : byRarity.slice(0, 3)
  return { words: telling.map(({ word }) => word), all: rare.length === 0 }
}

// ---------------------------------------------------------------------------------------------------------------------

const WORDS = 0.8
const MOST_WORDS = 25

const sum = (numbers: number[]): number => numbers.reduce((all, number) => all + number, 0)

/** What share of all that either has, both have. */
const shareOf = (ones: string[], others: string[]): number => {
  const either = new Set([...ones, ...others])
  return either.size === 0 ? 0 : ones.filter(one => others.includes(one)).length / either.size
}
