import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/domain/export/cell.js'
import { hostileText } from '../../test/support/hostile-text.js'
import { allOf, readCsv, readXlsx } from '../../test/support/read-export.js'
import { exportFiles } from './export-files.js'
import { LONGEST_CELL } from './long-text.js'

const HEADINGS = ['Reference', 'Words', 'Theme']

async function* rowsOf(rows: Cell[][]): AsyncGenerator<Cell[]> {
  yield* rows
}

const asCsv = (rows: Cell[][]) => allOf(exportFiles.csv(rowsOf(rows)))
const asXlsx = (rows: Cell[][]) =>
  allOf(exportFiles.xlsx({ sheet: 'Messages', rows: rowsOf(rows) }, written => [['Rows', written]]))

/** Half a symbol is no text and is in no record. */
const table = fc
  .array(fc.tuple(fc.constant('ABCD-EFGH'), hostileText(), fc.constantFrom<Cell>(0, 1, '')), { maxLength: 5 })
  .map((rows): Cell[][] => [HEADINGS, ...rows])

describe('a CSV file', () => {
  it('gives back what was put in, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        expect(readCsv(await asCsv(rows))).toEqual(rows.map(row => row.map(String)))
      }),
    )
  })

  it('is what RFC 4180 says, in UTF-8 with a mark by which Excel knows it', async () => {
    const rows = [
      ['a', 'b'],
      ['one "two"', 'three, four'],
      ['five\nsix', '=7'],
      ['', 1],
    ]
    expect((await asCsv(rows)).toString()).toBe(
      '\ufeffa,b\r\n"one ""two""","three, four"\r\n"five\nsix",\'=7\r\n,1\r\n',
    )
  })

  it('breaks where its rows break', async () => {
    async function* breaking(): AsyncGenerator<Cell[]> {
      yield HEADINGS
      throw new Error('the database is gone')
    }
    await expect(allOf(exportFiles.csv(breaking()))).rejects.toThrow('the database is gone')
    await expect(allOf(exportFiles.xlsx({ sheet: 'Messages', rows: breaking() }, () => []))).rejects.toThrow(
      'the database is gone',
    )
  })
})

describe('a workbook', () => {
  it('gives back what was put in, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        expect((await readXlsx(await asXlsx(rows))).Messages).toEqual(rows)
      }),
    )
  })

  it('holds no formula, and words as text only', async () => {
    const sheet = Buffer.from(
      unzipSync(await asXlsx([HEADINGS, ['=1+1', '@SUM(A1)', 1]]))['xl/worksheets/sheet1.xml'] ?? [],
    ).toString()
    expect(sheet).not.toContain('<f')
    expect(
      [...sheet.matchAll(/<c r="(\w+)"(?: s="1" t="(\w+)")?/g)].slice(3).map(([, at, type]) => [at, type]),
    ).toEqual([
      ['A2', 'inlineStr'],
      ['B2', 'inlineStr'],
      ['C2', undefined],
    ])
  })

  it('says on a second sheet how many rows it has', async () => {
    const { 'About this file': about } = await readXlsx(await asXlsx([HEADINGS, ['a', 'b', 1], ['c', 'd', 0]]))
    expect(about).toEqual([['Rows', 2]])
  })

  it('keeps a text that is too long for a cell whole, and cuts through no symbol', async () => {
    const fits = 'x'.repeat(LONGEST_CELL)
    const long = `${'a😀'.repeat(40_000)}${'\n=1;-2'.repeat(20_000)}`
    const rows: Cell[][] = [HEADINGS, ['A', fits, 1], ['B', long, 0]]
    const bytes = await asXlsx(rows)
    expect((await readXlsx(bytes)).Messages).toEqual(rows)
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes('sheet'))
    const cells = sheets.flatMap(([, xml]) => [
      ...Buffer.from(xml)
        .toString()
        .matchAll(/<t [^>]*>([^<]*)</g),
    ])
    expect(Math.max(...cells.map(([, text]) => text?.length ?? 0))).toBe(LONGEST_CELL)
    expect(cells.filter(([, text]) => /^[=-]/.test(text ?? ''))).toEqual([])
    expect(cells.every(([, text]) => text?.isWellFormed())).toBe(true)
  })

  it('has columns beyond the letter Z', async () => {
    const wide = Array.from({ length: 60 }, (_, place) => `column ${place}`)
    expect((await readXlsx(await asXlsx([wide]))).Messages).toEqual([wide])
  })

  it('that was broken off cannot be opened', async () => {
    const whole = await asXlsx([HEADINGS, ['a', 'b', 1]])
    await expect(readXlsx(whole.subarray(0, whole.length - 200))).rejects.toThrow()
  })
})
