import { places, type Ratings } from './tally.js'

/** What two coders said of one item, as places of values. */
export type Judged = readonly [one: number, other: number]

/** Items that both of two coders coded; an item that one of them left out does not count. */
export const judgedByBoth = (pairs: readonly Ratings[]): Judged[] => {
  const placeOf = places(pairs)
  return pairs.flatMap(([one = null, other = null]): Judged[] =>
    one === null || other === null ? [] : [[placeOf.get(one) ?? 0, placeOf.get(other) ?? 0]],
  )
}

/**
 * Cohen's kappa of two coders: 1 is perfect agreement, 0 what chance would give. Source: J. Cohen, A coefficient of agreement for
 * nominal scales, Educational and Psychological Measurement 20 (1960), 37-46.
 * @param judged from `judgedByBoth`
 * @param times how often each of them counts; left out: once each
 * @returns null when it cannot be said: no item was coded by both, or both said one and the same of every item
 */
export const kappaOf = (judged: readonly Judged[], times?: ArrayLike<number>): number | null => {
  const [byOne, byOther]: [number[], number[]] = [[], []]
  let [items, agreed] = [0, 0]
  for (const [at, [one, other]] of judged.entries()) {
    const weight = times?.[at] ?? 1
    items += weight
    byOne[one] = (byOne[one] ?? 0) + weight
    byOther[other] = (byOther[other] ?? 0) + weight
    if (one === other) agreed += weight
  }
  // Counts, not shares: whole numbers divide without a rest, so that "never differed" is exactly 1.
  let byChance = 0
  for (const [place, count] of byOne.entries()) byChance += (count ?? 0) * (byOther[place] ?? 0)
  const room = items ** 2 - byChance
  return room > 0 ? (items * agreed - byChance) / room : null
}
