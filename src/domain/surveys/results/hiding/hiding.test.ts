import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Published, sum, tablesThatFit } from '../../../../../test/support/an-attacker.js'
import { hideInTable } from './hide-in-table.js'
import { hideInWhole } from './hide-in-whole.js'
import { isSmall } from './small.js'

const ANY_SMALL = [1, 2, 3, 4]

/** What an attacker may take each count of a table for, by row and column. */
const suspected = (tables: readonly number[][][], rows: readonly (readonly number[])[]): number[][][] =>
  rows.map((row, at) => row.map((_, column) => [...new Set(tables.map(table => table[at]?.[column] ?? 0))]))

/** Whatever is small could be any small number, and nothing that is hidden can be worked out. */
const expectNothingIsKnown = (
  rows: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  values: readonly number[][][],
) => {
  for (const [at, row] of rows.entries()) {
    for (const [column, count] of row.entries()) {
      const found = values[at]?.[column] ?? []
      if (isSmall(count)) expect(found).toEqual(expect.arrayContaining(ANY_SMALL))
      if (hidden[at]?.[column]) expect(found.length).toBeGreaterThan(1)
    }
  }
}

describe('small parts of a whole', () => {
  it.each([
    ['no part is small', [12, 8, 0], [false, false, false]],
    ['one part is small: the next larger hides it', [3, 30, 12], [true, false, true]],
    ['two small parts hide each other only if they could be larger', [1, 1, 30, 9], [true, true, false, true]],
    ['two that add up to enough hide each other', [4, 4, 30], [true, true, false]],
    ['a 0 stays', [0, 2, 30], [false, true, true]],
  ])('%s', (_name, counts, hidden) => {
    expect(hideInWhole(counts)).toEqual(hidden)
  })

  it('cannot be shown at all when there is nothing to hide them behind', () => {
    expect(hideInWhole([3, 1, 1, 0])).toBeNull()
  })

  it('hide what would give away a part that is hidden elsewhere, and something beside it', () => {
    expect(hideInWhole([20, 40, 12], place => place === 2)).toEqual([true, false, true])
    expect(hideInWhole([20, 40, 0], place => place === 2)).toEqual([true, false, true])
  })

  it('could be any number from 1 to 4 for whoever tries all that fits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 5 }), counts => {
        const hidden = hideInWhole(counts)
        if (!hidden) return
        const rows = counts.map(count => [count])
        const shown = counts.map((count, place) => (hidden[place] ? null : count))
        const cells = shown.map(count => [count])
        const tables = [...tablesThatFit({ cells, rowTotals: shown, columnTotals: [sum(counts)] })]
        expectNothingIsKnown(
          rows,
          hidden.map(one => [one]),
          suspected(tables, rows),
        )
      }),
    )
  })
})

const tableOf = (rows: number, columns: number) =>
  fc.array(fc.array(fc.nat(8), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })

const side = fc.integer({ min: 2, max: 3 })
const aTable = fc.tuple(side, side).chain(([rows, columns]) => tableOf(rows, columns))

const publishedWith = (
  rows: readonly (readonly number[])[],
  hiddenRows: boolean[],
  hidden: boolean[][],
): Published => ({
  cells: rows.map((row, at) => row.map((count, column) => (hidden[at]?.[column] ? null : count))),
  rowTotals: rows.map((row, at) => (hiddenRows[at] ? null : sum(row))),
  columnTotals: (rows[0] ?? []).map((_, column) => sum(rows.map(row => row[column] ?? 0))),
})

/** What is hidden of a table, and what is published of it; null where it is not shown at all. */
const shownOf = (rows: readonly (readonly number[])[]) => {
  const hiddenRows = hideInWhole(rows.map(sum))
  const hidden = hiddenRows && hideInTable(rows, hiddenRows)
  return hidden && { hidden, hiddenRows, published: publishedWith(rows, hiddenRows, hidden) }
}

describe('small counts of a table', () => {
  it('are hidden with three others that cost the least, so that neither its row nor its column gives it away', () => {
    const rows = [
      [2, 20, 30],
      [15, 25, 6],
      [30, 30, 30],
    ]
    expect(hideInTable(rows, [false, false, false])).toEqual([
      [true, false, true],
      [true, false, true],
      [false, false, false],
    ])
  })

  it('bring no harm where there are none', () => {
    const rows = [
      [5, 0],
      [9, 12],
    ]
    expect(hideInTable(rows, [false, false])?.flat()).toEqual([false, false, false, false])
  })

  it('cannot be shown at all when there is nothing to hide them behind', () => {
    const rows = [
      [2, 0],
      [0, 9],
    ]
    expect(hideInTable(rows, [false, false])).toBeNull()
  })

  it('are given away to the attacker when only they are hidden', () => {
    const rows = [
      [2, 20],
      [15, 25],
    ]
    const onlySmall = rows.map(row => row.map(isSmall))
    expect([...tablesThatFit(publishedWith(rows, [false, false], onlySmall))]).toEqual([rows])
  })

  it('could be any number from 1 to 4 for whoever tries all that fits, in rows that are hidden for all too', () => {
    fc.assert(
      fc.property(aTable, rows => {
        const shown = shownOf(rows)
        if (shown) expectNothingIsKnown(rows, shown.hidden, suspected([...tablesThatFit(shown.published)], rows))
      }),
      { numRuns: 150 },
    )
  })

  it('stay so for whoever also knows how the same answers split by something else', () => {
    fc.assert(
      fc.property(tableOf(3, 2), fc.array(fc.nat(100)), (rows, cuts) => {
        const others = splitAgain(rows, cuts)
        const [shown, other] = [shownOf(rows), shownOf(others)]
        if (!shown || !other) return
        const known = new Set([...tablesThatFit(other.published)].map(table => String(table.map(sum))))
        const tables = [...tablesThatFit(shown.published)].filter(table => known.has(String(table.map(sum))))
        expectNothingIsKnown(rows, shown.hidden, suspected(tables, rows))
        expectNothingIsKnown(
          rows.map(row => [sum(row)]),
          shown.hiddenRows.map(one => [one]),
          suspected(
            tables.map(table => table.map(row => [sum(row)])),
            rows.map(row => [sum(row)]),
          ),
        )
      }),
      { numRuns: 100 },
    )
  })
})

/** The same row totals, cut into two columns elsewhere. */
const splitAgain = (rows: readonly (readonly number[])[], cuts: readonly number[]): number[][] =>
  rows.map((row, at) => {
    const total = sum(row)
    const first = Math.round((total * (cuts[at] ?? 50)) / 100)
    return [first, total - first]
  })
