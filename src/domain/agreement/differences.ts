import { type CodedItem, pairsOf } from './agreement-on.js'

/**
 * How far apart people are on one item: how many themes one has and the other has not, on average over all two who coded it.
 * 0 when all said the same, or fewer than two said anything.
 */
export const apart = (item: CodedItem): number => {
  const said = item.filter(codes => codes !== null)
  const pairs = pairsOf(said.length)
  const different = pairs.map(([one, other]) => onlyInOne(said[one] ?? [], said[other] ?? []).length)
  return pairs.length === 0 ? 0 : different.reduce((total, count) => total + count, 0) / pairs.length
}

// ---------------------------------------------------------------------------------------------------------------------

const onlyInOne = (one: readonly string[], other: readonly string[]): string[] => [
  ...one.filter(code => !other.includes(code)),
  ...other.filter(code => !one.includes(code)),
]
