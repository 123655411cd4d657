import { strToU8, type Zippable, zipSync } from 'fflate'

type Cell = string | number | boolean | null

/** A workbook as spreadsheet programs write it: words shared among cells, what is empty left out, each cell saying where it stands. */
export const aWorkbook = (sheets: Record<string, Cell[][]>, more: Zippable = {}): Uint8Array => {
  const names = Object.keys(sheets)
  const words = [
    ...new Set(
      Object.values(sheets)
        .flat(2)
        .filter(cell => typeof cell === 'string'),
    ),
  ]
  const parts = Object.values(sheets).map((rows, place) => [
    `xl/worksheets/sheet${place + 1}.xml`,
    strToU8(
      `<worksheet><sheetData>${rows.map((cells, at) => rowOf(cells, at, words)).join('')}</sheetData></worksheet>`,
    ),
  ])
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${words.map(word => `<si><t>${escaped(word)}</t></si>`).join('')}</sst>`),
    ...Object.fromEntries(parts),
    ...more,
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const rowOf = (cells: Cell[], at: number, words: string[]): string =>
  cells.some(cell => cell !== null)
    ? `<row r="${at + 1}">${cells.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${at + 1}`, words)).join('')}</row>`
    : ''

const cellOf = (cell: Cell, place: string, words: string[]): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${words.indexOf(cell)}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c r="${place}"><v>${cell}</v></c>`
}
