/**
 * Somebody who knows all that is published of a table, and how things are hidden, and tries every table that fits. Written without
 * anything of the product: by counting through, which is slow and cannot be wrong in the same way.
 */
export interface Published {
  /** By row and column; null: hidden. */
  cells: (number | null)[][]
  /** What each row adds up to; null: hidden. */
  rowTotals: (number | null)[]
  columnTotals: number[]
}

/** Every table that fits. What is hidden in a row whose total is known is not 0, nor is a hidden total. */
export function* tablesThatFit({ cells, rowTotals, columnTotals }: Published): Generator<number[][]> {
  const places = cells.flatMap((row, at) => row.flatMap((value, column) => (value === null ? [{ at, column }] : [])))
  const table = cells.map(row => row.map(value => value ?? 0))
  const columnLeft = columnTotals.map((total, column) => total - sum(table.map(row => row[column] ?? 0)))
  const rowLeft = rowTotals.map((total, at) =>
    total === null ? Number.POSITIVE_INFINITY : total - sum(table[at] ?? []),
  )

  function* from(step: number): Generator<number[][]> {
    const place = places[step]
    if (!place) {
      if (fits()) yield table.map(row => [...row])
      return
    }
    const { at, column } = place
    const rest = places.slice(step + 1)
    const most = Math.min(columnLeft[column] ?? 0, rowLeft[at] ?? 0)
    const isLast = !rest.some(other => other.column === column)
    const least = rowTotals[at] === null ? 0 : 1
    for (let value = isLast ? most : least; value <= most; value++) {
      put(at, column, value)
      yield* from(step + 1)
      put(at, column, -value)
    }
  }

  const put = (at: number, column: number, value: number) => {
    const row = table[at]
    if (row) row[column] = (row[column] ?? 0) + value
    columnLeft[column] = (columnLeft[column] ?? 0) - value
    rowLeft[at] = (rowLeft[at] ?? 0) - value
  }

  const fits = () =>
    columnLeft.every(left => left === 0) &&
    table.every((row, at) => (rowTotals[at] === null ? sum(row) > 0 : rowLeft[at] === 0)) &&
    places.every(({ at, column }) => rowTotals[at] === null || (table[at]?.[column] ?? 0) > 0)

  yield* from(0)
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
