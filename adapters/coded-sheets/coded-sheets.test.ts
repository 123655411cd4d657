import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/domain/errors.js'
import { aWorkbook } from '../../test/support/a-workbook.js'
import { codedSheets } from './coded-sheets.js'

const read = (bytes: Uint8Array) => codedSheets.read(bytes, 'Comment')
const cellsOf = async (bytes: Uint8Array) =>
  (await read(bytes)).sheets.map(({ rows }) => rows.map(({ cells }) => cells))
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
const TABLE = [
  ['Comment', 'Transport'],
  ['Late, "again"\nand again – £5', '1'],
]
const QUOTED = '"Late, ""again""\nand again – £5"'

describe('a coded table as text', () => {
  it.each([
    ['commas', Buffer.from(`Comment,Transport\r\n${QUOTED},1\r\n`)],
    ['a mark of byte order', Buffer.from(`\ufeffComment,Transport\n${QUOTED},1`)],
    ['semicolons, as Excel writes on the continent', Buffer.from(`Comment;Transport\r\n${QUOTED};1\r\n`)],
    ['a line that says what parts the columns', Buffer.from(`sep=|\r\nComment|Transport\r\n${QUOTED}|1\r\n`)],
    ['tabs in UTF-16, as Excel calls Unicode', utf16(`Comment\tTransport\r\n${QUOTED}\t1\r\n`)],
    ['UTF-16 the other way round', utf16(`Comment,Transport\n${QUOTED},1`).swap16()],
    ['UTF-16 that does not say so', utf16(`Comment,Transport\n${QUOTED},1`).subarray(2)],
    ['line ends of old Macs', Buffer.from(`Comment,Transport\r${QUOTED},1\r`)],
  ])('is read with %s', async (_how, bytes) => {
    expect(await cellsOf(bytes)).toEqual([TABLE])
  })

  it('is read with the letters of Windows, and that is told', async () => {
    const { sheets, told } = await read(Buffer.from([...Buffer.from('Comment,T\nPaid '), 0xa3, 0x35, 0x96, 0x2c, 0x31]))
    expect(sheets[0]?.rows[1]?.cells).toEqual(['Paid £5–', '1'])
    expect(told).toEqual([expect.stringContaining('CSV UTF-8')])
  })

  it('keeps what parts other tables within its cells', async () => {
    expect(await cellsOf(Buffer.from('ID;Comment;T\n1;one, two, three, four, five;0'))).toEqual([
      [
        ['ID', 'Comment', 'T'],
        ['1', 'one, two, three, four, five', '0'],
      ],
    ])
  })

  it('shows its columns also when the heading is not there', async () => {
    expect(await cellsOf(Buffer.from('Words;A\nx, y;1'))).toEqual([
      [
        ['Words', 'A'],
        ['x, y', '1'],
      ],
    ])
  })

  it('numbers rows as a spreadsheet does, and leaves out blank ones', async () => {
    const { sheets } = await read(Buffer.from('Comment,T\n"two\nlines",1\n\n , \nlast,0\n'))
    expect(sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 2, 5])
  })

  it('that never closes a quotation mark is refused, and the row is said', async () => {
    await expect(read(Buffer.from('Comment,T\nfine,1\n"never,1\nends,0\n'))).rejects.toMatchObject({
      shownAs: expect.stringContaining('row 3'),
    })
  })
})

describe('a coded table as a workbook', () => {
  it('gives each sheet, with the numbers of its rows', async () => {
    const { sheets } = await read(
      aWorkbook({ Notes: [['Read me']], Coded: [['Comment', 'T', 'U'], [null], ['Late_x000D_\n& long', 1, true]] }),
    )
    expect(sheets).toEqual([
      { name: 'Notes', rows: [{ number: 1, cells: ['Read me'] }] },
      {
        name: 'Coded',
        rows: [
          { number: 1, cells: ['Comment', 'T', 'U'] },
          { number: 3, cells: ['Late\r\n& long', '1', 'TRUE'] },
        ],
      },
    ])
  })

  it('may have more rows than any survey', async () => {
    const rows = Array.from({ length: 25_000 }, () => '<row><c><v>1</v></c></row>').join('')
    const big = aWorkbook({ Coded: [] }, { 'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${rows}</worksheet>`) })
    expect((await read(big)).sheets[0]?.rows).toHaveLength(25_000)
  })

  it('that is too large is refused as a table, not as a survey', async () => {
    const far = aWorkbook(
      { Coded: [] },
      { 'xl/worksheets/sheet1.xml': strToU8('<row><c r="ZZZZ1"><v>1</v></c></row>') },
    )
    await expect(read(far)).rejects.toMatchObject({ shownAs: expect.stringContaining('table is larger') })
  })
})

describe('a hostile table', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '.xlsx'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 0x0d]), 'no table'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('hello') }), 'no spreadsheet'],
    ['half a workbook', aWorkbook({ A: [['Comment']] }).subarray(0, 300), 'broken'],
  ])('is refused in plain words when it is %s', async (_what, bytes, word) => {
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'invalid-message',
      shownAs: expect.stringContaining(word),
    })
  })

  it('of any bytes is read or refused, and nothing else happens', async () => {
    const beginnings = ['', 'PK\u0003\u0004', '\ufeffComment,T\n"', 'sep=;\nComment;T\n', 'Comment\tT\n"a""']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), async (beginning, more) => {
        const bytes = Buffer.concat([Buffer.from(beginning), more])
        const answer = await read(bytes).catch((error: unknown) => error)
        if (!(answer instanceof AppError)) expect(answer).toHaveProperty('sheets')
      }),
    )
  })

  it('gives every cell back, whatever stands in it', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).filter(text => !/[\r\0]/.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 10 }), async texts => {
        const lines = texts.map(text => `"${text.replaceAll('"', '""')}",1`)
        const [rows] = await cellsOf(Buffer.from(`Comment,T\r\n${lines.join('\r\n')}`))
        expect(rows?.slice(1)).toEqual(texts.map(text => [text, '1']))
      }),
    )
  })
})
