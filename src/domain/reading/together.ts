import type { Together } from '../code-frame/together.js'
import { createLexicon, type Match } from './lexicon.js'
import type { Passage } from './passage.js'

/** How far apart, in words, the parts of one rule may stand. */
const REACH = 11

/** Finds where all the parts of a rule stand near each other in one sentence. */
export const createTogetherFinder = <Value>(rules: Iterable<readonly [rule: Together, value: Value]>) => {
  const book = [...rules]
  const lexicon = createLexicon(
    book.flatMap(([parts], rule) =>
      parts.flatMap((choices, part) => choices.map(choice => [choice, { rule, part }] as const)),
    ),
  )
  return (passage: Passage): Match<Value>[] => {
    const seen = new Map<number, (Match<Part> | undefined)[]>()
    const found: Match<Value>[] = []
    for (const match of lexicon.find(passage)) {
      const [parts, value] = book[match.value.rule] ?? []
      if (!parts || value === undefined) continue
      const latest = seen.get(match.value.rule) ?? parts.map(() => undefined)
      seen.set(match.value.rule, latest)
      latest[match.value.part] = match
      const near = nearestTo(match, latest, passage)
      if (near) found.push({ value, ...near })
    }
    return found
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Part {
  rule: number
  part: number
}

const nearestTo = (
  match: Match<Part>,
  latest: (Match<Part> | undefined)[],
  { words }: Passage,
): { first: number; last: number } | null => {
  if (latest.includes(undefined)) return null
  const all = latest.filter(part => part !== undefined)
  if (overlapping(all)) return null
  const first = Math.min(...all.map(part => part.first))
  const last = Math.max(...all.map(part => part.last))
  if (last - first > REACH || words[first]?.sentence !== words[match.last]?.sentence) return null
  return { first, last }
}

const overlapping = (matches: Match<Part>[]): boolean =>
  matches.some((one, at) => matches.slice(at + 1).some(other => one.first <= other.last && other.first <= one.last))
