import type { Agreement } from './agreement-on.js'

/** What to make of a figure. `unsaid`: there is none. `too-few`: it looks good, but rests on too few items to be believed. */
export type Verdict = 'strong' | 'fair' | 'talk' | 'too-few' | 'unsaid'

/**
 * Krippendorff's own lines for alpha: rely on what reaches .800, draw only tentative conclusions from .667 on, none below.
 * Source: K. Krippendorff, Content Analysis: An Introduction to Its Methodology, chapter on reliability.
 */
export const STRONG = 0.8
export const FAIR = 0.667

/** Ours: with fewer items that have the rarer answer, one item more or less turns the figure round. */
const FEWEST = 5

export const verdictOn = ({ alpha, rarerAnswer }: Pick<Agreement, 'alpha' | 'rarerAnswer'>): Verdict => {
  if (alpha.value === null) return 'unsaid'
  if (alpha.value < FAIR) return 'talk'
  if (rarerAnswer < FEWEST || alpha.interval === 'too-few') return 'too-few'
  return alpha.value >= STRONG ? 'strong' : 'fair'
}
