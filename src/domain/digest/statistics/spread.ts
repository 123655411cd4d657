import type { Share } from '../../surveys/results/statistics/share.js'

/** What weeks say of how much they differ: Pearson's chi-squared against one rate for all of them, and its degrees of freedom. */
export interface Scatter {
  chiSquared: number
  freedom: number
}

/** @returns null where nothing was said, or in one week only */
export const scatterOf = (weeks: readonly Share[]): Scatter | null => {
  const heard = weeks.filter(({ base }) => base > 0)
  const rate = sum(heard.map(({ count }) => count)) / sum(heard.map(({ base }) => base))
  if (heard.length < 2 || !(rate > 0)) return null
  const chiSquared = sum(heard.map(({ count, base }) => (count - base * rate) ** 2 / (base * rate)))
  return { chiSquared, freedom: heard.length - 1 }
}

/**
 * How many times more than chance the weeks before differ from each other (P. McCullagh and J. A. Nelder, Generalized Linear
 * Models, 1989, section 6.2.3). Eight weeks alone say little, so that what all themes together say counts where it is more.
 * @param own of the thing itself
 * @param all of everything that is compared
 * @returns 1 or more
 */
export const spreadOf = (own: Scatter | null, all: readonly (Scatter | null)[]): number => {
  const known = all.filter(scatter => scatter !== null)
  const pooled = sum(known.map(one => one.chiSquared)) / sum(known.map(({ freedom }) => freedom))
  return Math.max(1, pooled || 1, own ? own.chiSquared / own.freedom : 1)
}

// ---------------------------------------------------------------------------------------------------------------------

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
