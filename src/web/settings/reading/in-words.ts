import type { LabelCounts } from '../../../domain/learning/scores.js'

/** A share as people say it: `8 of 10`; of fewer than ten just as they are: `3 of 4`. “10 of 10” is said only of all, 0 only of none. */
export const outOfTen = (part: number, whole: number): string => {
  if (whole < 10) return `${part} of ${whole}`
  const most = part === whole ? 10 : 9
  const least = part === 0 ? 0 : 1
  return `${Math.max(least, Math.min(most, Math.round((10 * part) / whole)))} of 10`
}

/** Whether people found it often enough to say anything of how well the machine does. */
export const canBeSaid = ({ right, missed }: LabelCounts): boolean => right + missed >= LEAST_FOUND

/** What it finds of what people found: `finds 8 of 10`. */
export const foundInWords = (counts: LabelCounts): string =>
  canBeSaid(counts) ? `finds ${outOfTen(counts.right, counts.right + counts.missed)}` : 'too few to say'

/** How much of what it names people agree with: `9 of 10 are right`. */
export const rightInWords = (counts: LabelCounts): string => {
  if (!canBeSaid(counts)) return ''
  const named = counts.right + counts.wrong
  return named === 0 ? 'names none' : `${outOfTen(counts.right, named)} are right`
}

// ---------------------------------------------------------------------------------------------------------------------

const LEAST_FOUND = 5
