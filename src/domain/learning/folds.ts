import { hashOf, mixed } from '../reading/hash.js'

/**
 * Parts a set of texts into folds, so that each can be scored by what was learnt from the others. Texts of one group stay together:
 * a fold must never be scored by what was learnt from its own words.
 *
 * @param groups by text: who wrote it, or what it says.
 * @returns by text, its fold from 0.
 */
export const partIntoFolds = (groups: string[], folds: number): number[] =>
  groups.map(group => (mixed(0, hashOf(group)) >>> 0) % folds)

/** Where among the texts those stand whose fold is wanted. */
export const placesIn = (fold: number[], wanted: (fold: number) => boolean): number[] =>
  fold.flatMap((one, place) => (wanted(one) ? [place] : []))
