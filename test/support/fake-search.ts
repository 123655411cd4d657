import { nearWords } from '../../src/domain/inbox/near-words.js'

/** One thing that is searched for: words that follow one another, or one word. */
interface Wanted {
  without: boolean
  words: string[]
}

/** Searches texts as the real store does, for plain English: stems by cutting endings, phrases, -without, or, near misses of what is public. */
export const fakeSearch = (
  search: string | undefined,
  texts: Map<string, string>,
  publicTexts: Map<string, string>,
): ((id: string) => boolean) => {
  const alternatives = wantedIn(search ?? '')
  if (alternatives.length === 0) return () => true
  const said = new Map([...texts].map(([id, text]) => [id, stemsOf(text)]))
  const known = knownWords([...publicTexts.values()].map(stemsOf))
  return id => {
    const stems = said.get(id) ?? []
    return alternatives.some(wanted =>
      wanted.every(({ without, words }) => without !== hasPhrase(stems, words, without ? exactly : nearly(known))),
    )
  }
}

export const stemsOf = (text: string): string[] => (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(stemOf)

export const knownWords = (records: string[][]) => {
  const counts = new Map<string, number>()
  for (const word of records.flatMap(stems => [...new Set(stems)])) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, records]) => ({ word, records }))
}

// ---------------------------------------------------------------------------------------------------------------------

type Spellings = (word: string) => string[]

const stemOf = (word: string): string => word.replace(/(ing|ed|es|s|e)$/, '')

const exactly: Spellings = word => [word]
const nearly =
  (known: ReturnType<typeof knownWords>): Spellings =>
  word => [word, ...nearWords(word, known)]

const wantedIn = (search: string): Wanted[][] =>
  search
    .split(/\bor\b/i)
    .map(part =>
      [...part.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/g)]
        .map(([, minus, phrase, word]) => ({ without: minus === '-', words: stemsOf(phrase ?? word ?? '') }))
        .filter(({ words }) => words.length > 0),
    )
    .filter(wanted => wanted.length > 0)

const hasPhrase = (stems: string[], words: string[], spellings: Spellings): boolean => {
  const wanted = words.map(spellings)
  return stems.some((_, start) => wanted.every((spelled, place) => spelled.includes(stems[start + place] ?? '')))
}
