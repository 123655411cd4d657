import type { Told } from '../told.js'
import { createStemmer } from './stems.js'

/** A message with its words by their stems. */
export interface Worded {
  told: Told
  /** In their order, as often as they stand. */
  stems: string[]
  /** Each once. */
  has: ReadonlySet<string>
}

/** All messages of a digest, and what must be known of their words together. */
export interface Vocabulary {
  worded: Worded[]
  /** By each stem the different people who used it. */
  users: ReadonlyMap<string, ReadonlySet<string>>
  /** How many different people there are. */
  people: number
  /** The form of this stem that is written most often, as people would read it. */
  formOf(stem: string): string
}

/** Letters of a message that are looked at: it has said by then what it is about. */
const MOST_LETTERS = 4000

export const vocabularyOf = (told: readonly Told[]): Vocabulary => {
  const stemmedWords = createStemmer()
  const forms = new Map<string, Map<string, number>>()
  const users = new Map<string, Set<string>>()
  const worded = told.map((one): Worded => {
    const words = stemmedWords(one.text.slice(0, MOST_LETTERS))
    for (const [stem, form] of words) {
      const ofStem = forms.get(stem) ?? new Map<string, number>()
      forms.set(stem, ofStem.set(form, (ofStem.get(form) ?? 0) + 1))
      users.set(stem, (users.get(stem) ?? new Set<string>()).add(one.contributor))
    }
    const stems = words.map(([stem]) => stem)
    return { told: one, stems, has: new Set(stems) }
  })
  return {
    worded,
    users,
    people: new Set(told.map(({ contributor }) => contributor)).size,
    formOf: stem => mostOften(forms.get(stem)) ?? stem,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const mostOften = (counts: ReadonlyMap<string, number> = new Map()): string | undefined =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0]
