import { partIntoFolds } from '../folds.js'
import { sameWords } from '../repeats.js'
import type { Correction } from './correction.js'

/** Corrections parted into those that are learnt from and those on which what was learnt is tested. */
export interface Parted {
  learnt: Correction[]
  held: Correction[]
}

/**
 * Holds back one in five, always the same ones, so that no reader has ever learnt from them: one before can be compared with one
 * after. All that one person told is on the same side, and no copy of what is held back is learnt from.
 */
export const holdBack = (corrections: Correction[]): Parted => {
  const fold = partIntoFolds(
    corrections.map(({ group }) => group),
    ONE_IN,
  )
  const held = corrections.filter((_, place) => fold[place] === 0)
  const heldTexts = new Set(held.map(({ text }) => sameWords(text)))
  const learnt = corrections.filter(({ text }, place) => fold[place] !== 0 && !heldTexts.has(sameWords(text)))
  return { learnt, held }
}

// ---------------------------------------------------------------------------------------------------------------------

const ONE_IN = 5
