import { judgedByBoth, kappaOf } from './cohen-kappa.js'
import { bootstrapInterval, type Interval, type NoInterval } from './interval.js'
import { alphaOf } from './krippendorff-alpha.js'
import { seededRandom } from './seeded-random.js'
import { type Ratings, type Tally, tallied } from './tally.js'

/** Why a figure cannot be said: no item was coded twice; the theme was chosen for none, or for every one, of them. */
export type Unsaid = 'not-compared' | 'never-chosen' | 'always-chosen'

export type Coefficient = { value: number; interval: Interval | NoInterval } | { value: null; because: Unsaid }

/** How often two people chose a theme for the items that both coded. */
export interface PairAgreement {
  /** Places of the two in the list of coders. */
  coders: [number, number]
  both: number
  onlyFirst: number
  onlySecond: number
  neither: number
  kappa: Coefficient
}

/** How far people agree on one theme. */
export interface Agreement {
  /** Items that at least two people coded. */
  compared: number
  /** Of those, for how many somebody chose it. */
  chosen: number
  /** The less common answer, chosen or not, was given for so many items: with few of them no figure says much. */
  rarerAnswer: number
  /** 0 to 1: of all pairs of people and items that both coded, how many had the same answer. Null when there is none. */
  alike: number | null
  alpha: Coefficient
}

/** What each coder said of an item: the ids of the themes, or null when they left it out. In the same order for every item. */
export type CodedItem = readonly (readonly string[] | null)[]

/**
 * How far people agree on whether an item is about a theme.
 * @param codes the theme's id, or those of all its parts: any of them counts
 * @param seed for the intervals
 */
export const agreementOn = (codes: ReadonlySet<string>, items: readonly CodedItem[], seed: string): Agreement => {
  const ratings = ratingsOf(codes, items)
  const compared = ratings.filter(item => item.filter(value => value !== null).length >= 2)
  const units = tallied(ratings)
  return {
    compared: compared.length,
    chosen: compared.filter(item => item.includes(true)).length,
    rarerAnswer: Math.min(...[true, false].map(answer => compared.filter(item => item.includes(answer)).length)),
    alike: shareAlike(units),
    alpha: coefficientOf(units, alphaOf, compared, seed),
  }
}

/** The same for pairs of coders, given by their places. */
export const pairAgreements = (
  codes: ReadonlySet<string>,
  items: readonly CodedItem[],
  pairs: [number, number][],
  seed: string,
): PairAgreement[] => {
  const ratings = ratingsOf(codes, items)
  return pairs.map(coders => pairAgreement(ratings, coders, seed))
}

/** Every two places of a list, once. */
export const pairsOf = (length: number): [number, number][] =>
  Array.from({ length }, (_, one) => one).flatMap(one =>
    Array.from({ length: length - one - 1 }, (_, later): [number, number] => [one, one + later + 1]),
  )

// ---------------------------------------------------------------------------------------------------------------------

const ratingsOf = (codes: ReadonlySet<string>, items: readonly CodedItem[]): (boolean | null)[][] =>
  items.map(item => item.map(chosen => chosen?.some(code => codes.has(code)) ?? null))

const pairAgreement = (ratings: Ratings[], [first, second]: [number, number], seed: string): PairAgreement => {
  const both = ratings.map(item => [item[first] ?? null, item[second] ?? null]).filter(pair => !pair.includes(null))
  const count = (one: boolean, other: boolean) => both.filter(pair => pair[0] === one && pair[1] === other).length
  return {
    coders: [first, second],
    both: count(true, true),
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    neither: count(false, false),
    kappa: coefficientOf(judgedByBoth(both), kappaOf, both, seed),
  }
}

const shareAlike = (units: Tally[]): number | null => {
  const pairs = (count: number) => (count * (count - 1)) / 2
  const all = sum(units.map(({ size }) => pairs(size)))
  return all === 0 ? null : sum(units.flatMap(({ counts }) => counts.map(pairs))) / all
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

/** @param compared the same items as `units`, as they were rated */
const coefficientOf = <Unit>(
  units: Unit[],
  coefficient: (units: readonly Unit[]) => number | null,
  compared: Ratings[],
  seed: string,
): Coefficient => {
  const value = coefficient(units)
  if (value === null) return { value, because: unsaid(compared) }
  return { value, interval: bootstrapInterval(units, coefficient, seededRandom(seed)) }
}

const unsaid = (compared: Ratings[]): Unsaid => {
  if (compared.length === 0) return 'not-compared'
  return compared.some(item => item.includes(true)) ? 'always-chosen' : 'never-chosen'
}
