import type { Document } from './document.js'
import { fitBoundary } from './fit-boundary.js'
import { placesIn } from './folds.js'
import { layOut } from './lay-out.js'
import { type Marks, marksAt } from './marks.js'
import { createTable, sumOfRow, type Table } from './table.js'

/**
 * Scores each text by what was learnt from the texts of the other folds.
 *
 * @param fold by text, from 0
 * @param onFold told after each fold how many are done
 * @returns by label, in the order of the texts
 */
export const scoreUnseen = (
  documents: Document[],
  marks: Marks[],
  fold: number[],
  folds: number,
  onFold: (done: number) => void,
): Float32Array[] => {
  const ofLabels = marks.map(ofLabel => ({ ofLabel, scores: new Float32Array(documents.length) }))
  for (let held = 0; held < folds; held += 1) {
    const sides = partAt(documents, fold, held)
    for (const { ofLabel, scores } of ofLabels) scoreSide(sides, marksAt(ofLabel, sides.learnt), scores)
    onFold(held + 1)
  }
  return ofLabels.map(({ scores }) => scores)
}

// ---------------------------------------------------------------------------------------------------------------------

/** What is learnt from and what is not, as places among all texts and as tables of one vocabulary. */
interface Sides {
  learnt: number[]
  unseen: number[]
  learntTable: Table
  unseenTable: Table
}

const partAt = (documents: Document[], fold: number[], held: number): Sides => {
  const { table, rowOf } = layOut(documents.filter((_, place) => fold[place] !== held))
  return {
    learnt: placesIn(fold, one => one !== held),
    unseen: placesIn(fold, one => one === held),
    learntTable: table,
    unseenTable: createTable(
      documents.filter((_, place) => fold[place] === held),
      rowOf,
      table.width,
    ),
  }
}

const scoreSide = ({ unseen, learntTable, unseenTable }: Sides, marks: Marks, scores: Float32Array): void => {
  const { weights, offset } = fitBoundary(learntTable, marks)
  unseen.forEach((place, row) => {
    scores[place] = offset + sumOfRow(unseenTable, row, weights)
  })
}
