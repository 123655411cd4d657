import { FEWEST, isSmall } from './small.js'

/** A count of which people may be in several. */
export interface Part {
  count: number
  hidden: boolean
}

/**
 * Where everybody of so many is in one part at least, those who are in no part that is shown must be in a hidden one. True when
 * that says nothing of what is small: each could still be 1. A hidden part that is not small could be larger than it is.
 */
export const isCovered = (people: number, parts: readonly Part[]): boolean => {
  const hidden = parts.filter(part => part.hidden)
  if (hidden.some(({ count }) => !isSmall(count))) return true
  const rest = parts.reduce((left, part) => left - (part.hidden ? 0 : part.count), people)
  return rest <= 1 + (hidden.length - 1) * (FEWEST - 1) || hidden.length === 0
}

/** Hides the smallest parts until the others say nothing of what is hidden. */
export const hideUntilCovered = (people: number, parts: readonly Part[]): Part[] => {
  const shown = parts.filter(({ count, hidden }) => !hidden && count > 0)
  const [next] = shown.toSorted((one, other) => one.count - other.count)
  if (!next || isCovered(people, parts)) return [...parts]
  const more = parts.map(part => (part === next ? { ...part, hidden: true } : part))
  return hideUntilCovered(people, more)
}
