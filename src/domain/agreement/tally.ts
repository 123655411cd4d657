/** What one coder said of one item; null: nothing. */
export type Value = string | number | boolean
/** One item as all coders saw it, each at their own place. */
export type Ratings = readonly (Value | null)[]

/** How often each value was given to one item; values stand at the places that `tallied` gave them. */
export interface Tally {
  counts: number[]
  /** How many coders said something. */
  size: number
}

/** Counts the values of every item, leaving out items of which fewer than two coders said something: nothing can be compared there. */
export const tallied = (items: readonly Ratings[]): Tally[] => {
  const placeOf = places(items)
  return items.map(ratings => tallyOf(ratings, placeOf)).filter(({ size }) => size >= 2)
}

/** A place for every value that occurs, from 0 on. */
export const places = (items: readonly Ratings[]): Map<Value, number> => {
  const values = new Set(items.flat().filter(value => value !== null))
  return new Map([...values].map((value, place) => [value, place]))
}

// ---------------------------------------------------------------------------------------------------------------------

const tallyOf = (ratings: Ratings, placeOf: Map<Value, number>): Tally => {
  const counts = new Array<number>(placeOf.size).fill(0)
  const given = ratings.flatMap(value => (value === null ? [] : [placeOf.get(value) ?? 0]))
  for (const place of given) counts[place] = (counts[place] ?? 0) + 1
  return { counts, size: given.length }
}
