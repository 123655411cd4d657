import { type Figure, hideUntilCouldBe } from './figures.js'
import { FEWEST, isSmall } from './small.js'

/**
 * Which counts of a table to hide, where everybody may know what each column adds up to, and each row too unless it is hidden
 * in the figures of all. What is hidden there is hidden here in every column. Whatever is small could then be any number from 1
 * to 4, for all that the rest gives away.
 * @param rows counts, by row and column
 * @param hiddenRows by row
 * @returns by row and column; null when nothing of the table may be shown
 */
export const hideInTable = (
  rows: readonly (readonly number[])[],
  hiddenRows: readonly boolean[],
): boolean[][] | null => {
  const cells = cellsOf(rows, hiddenRows)
  const figures = [...cells, ...hiddenTotals(rows, hiddenRows)]
  const isSafe = cells.every(({ count, hidden }, place) =>
    hidden && isSmall(count) ? [1, FEWEST - 1].every(value => hideUntilCouldBe(figures, place, value)) : true,
  )
  if (!isSafe) return null
  return rows.map((row, at) =>
    row.map((_, column) => cells.some(cell => cell.row === at && cell.column === column && cell.hidden)),
  )
}

// ---------------------------------------------------------------------------------------------------------------------

type Cell = Figure & { row: number; column: number }

/** The points that figures flow between: all, then a point a row, then a point a column. */
const ALL = 0

/** A visible 0 is left out: nothing can be made up by it. */
const cellsOf = (rows: readonly (readonly number[])[], hiddenRows: readonly boolean[]): Cell[] =>
  rows.flatMap((row, at) =>
    row.flatMap((count, column): Cell[] => {
      const inHiddenRow = hiddenRows[at] === true && !isEmptyIn(rows, hiddenRows, column)
      if (count === 0 && !inHiddenRow) return []
      const [from, to] = [1 + at, 1 + rows.length + column]
      return [{ row: at, column, from, to, count, least: inHiddenRow ? 0 : 1, hidden: inHiddenRow || isSmall(count) }]
    }),
  )

/** Where all hidden rows together are 0, everybody sees that each of them is. */
const isEmptyIn = (rows: readonly (readonly number[])[], hiddenRows: readonly boolean[], column: number): boolean =>
  rows.every((row, at) => hiddenRows[at] !== true || row[column] === 0)

const hiddenTotals = (rows: readonly (readonly number[])[], hiddenRows: readonly boolean[]): Figure[] =>
  rows.flatMap((row, at): Figure[] => {
    const count = row.reduce((sum, one) => sum + one, 0)
    return hiddenRows[at] === true ? [{ from: ALL, to: 1 + at, count, least: Math.min(count, 1), hidden: true }] : []
  })
