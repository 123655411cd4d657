/** A word that occurs in records, and in how many. */
export interface KnownWord {
  word: string
  records: number
}

/** Shorter words must be spelled right: `plan` is one letter from `plane`, and means something else. */
export const SHORTEST_FORGIVEN = 5

/**
 * The known words that somebody may have meant who typed this one, best first. A word that is not known may mean any that is
 * near. One that is known also finds near ones that are much rarer, which are misspellings of it, or much more frequent, of
 * which it is one itself; but not its equals: `place` does not find `plate`.
 */
export const nearWords = (asked: string, known: KnownWord[]): string[] => {
  if (asked.length < SHORTEST_FORGIVEN) return []
  const often = known.find(({ word }) => word === asked)?.records ?? 0
  return known
    .filter(({ word, records }) => word !== asked && isOtherSpelling(often, records) && isNear(asked, word))
    .sort((one, other) => other.records - one.records || (one.word < other.word ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ word }) => word)
}

/** Letters wrong, missing, too many, or two neighbours swapped, until one word is the other. */
export const editDistance = (one: string, other: string): number => {
  let before: number[] = []
  let current = Array.from({ length: other.length + 1 }, (_, length) => length)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      next[column] = Math.min(
        at(current, column) + 1,
        at(next, column - 1) + 1,
        at(current, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = current
    current = next
  }
  return at(current, other.length)
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_NEAR = 8
const MUCH = 5
const LONG_WORD = 9

const isOtherSpelling = (often: number, records: number): boolean =>
  often === 0 || records >= often * MUCH || often >= records * MUCH

/** One mistake in a short word, two in a long one. Hardly anybody gets the first letter wrong. */
const isNear = (asked: string, word: string): boolean => {
  const mistakes = asked.length >= LONG_WORD ? 2 : 1
  if (word[0] !== asked[0] || Math.abs(word.length - asked.length) > mistakes) return false
  return editDistance(asked, word) <= mistakes
}

const at = (distances: number[], place: number): number => distances[place] ?? Number.POSITIVE_INFINITY
