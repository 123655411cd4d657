import type { Labelled } from './train.js'

/** What people said of one label, in the order of the texts. */
export interface Marks {
  /** 1 where a text has the label. */
  has: Uint8Array
  /** How much each text counts; 0 where nobody said whether it has the label. */
  weights: Float32Array
}

export const marksOf = (examples: Labelled[], label: string): Marks => ({
  has: Uint8Array.from(examples, ({ labels }) => (labels.includes(label) ? 1 : 0)),
  weights: Float32Array.from(examples, ({ unknown, weight = 1 }) => (unknown?.has(label) ? 0 : weight)),
})

/** The marks of these texts alone, in this order. */
export const marksAt = ({ has, weights }: Marks, places: number[]): Marks => ({
  has: Uint8Array.from(places, place => has[place] ?? 0),
  weights: Float32Array.from(places, place => weights[place] ?? 0),
})

/** Which of these texts somebody said something of. */
export const knownAmong = ({ weights }: Marks, places: Iterable<number>): number[] =>
  [...places].filter(place => weights[place] !== 0)

/** How much stands on either side, by weight. */
export const sidesOf = ({ has, weights }: Marks): { having: number; without: number } => {
  const sides = { having: 0, without: 0 }
  weights.forEach((weight, place) => {
    sides[has[place] ? 'having' : 'without'] += weight
  })
  return sides
}
