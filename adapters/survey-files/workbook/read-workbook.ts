import path from 'node:path'
import { unusable } from '../unusable.js'
import { readXml } from '../xml-events.js'
import { type NumberedRow, type SheetSize, sharedTexts, sheetRows } from './sheet-rows.js'
import { unzip } from './unzip.js'

/** The rows of a table, with the heading row among them. */
export type Sheets = Map<string, string[][]>

/** One sheet as it stands in the workbook. */
export interface WorkbookSheet {
  name: string
  rows: NumberedRow[]
}

/** What more is refused: bytes unpacked, rows and columns a sheet. */
export interface WorkbookSize extends SheetSize {
  bytes: number
}

/** The sheets of a survey by their names, lower case. @throws AppError `invalid-message` */
export const readWorkbook = async (bytes: Uint8Array): Promise<Sheets> => {
  const sheets = await readSheets(bytes, LARGEST_SURVEY)
  return new Map(sheets.map(({ name, rows }) => [name.trim().toLowerCase(), rows.map(({ cells }) => cells)]))
}

/**
 * Reads the sheets of an XLSX file, in their order. Formulas are not worked out: what was last seen of them is taken.
 * No library for it: those that we found fill the memory over one cell that stands far away.
 * @throws AppError `invalid-message`
 */
export const readSheets = async (bytes: Uint8Array, most: WorkbookSize): Promise<WorkbookSheet[]> => {
  const files = await unzip(bytes, name => PARTS.test(name), most.bytes)
  const xml = (name: string): string => files.get(name)?.toString('utf8') ?? ''
  if (!files.has(WORKBOOK))
    throw unusable('This is a packed file, but no spreadsheet. Unpack it first, or save it as .xlsx.')
  const targets = targetsOf(xml(RELATIONS))
  const shared = sharedTexts(xml('xl/sharedStrings.xml'))
  return namesOf(xml(WORKBOOK)).flatMap(({ name, relation }) => {
    const file = path.posix.resolve('/xl', targets.get(relation) ?? '').slice(1)
    return files.has(file) ? [{ name, rows: sheetRows(xml(file), shared, most) }] : []
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const LARGEST_SURVEY: WorkbookSize = { bytes: 40_000_000, rows: 20_000, columns: 500 }

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/

const namesOf = (xml: string): { name: string; relation: string }[] => {
  const names: { name: string; relation: string }[] = []
  readXml(xml, {
    open(element, attributes) {
      if (element === 'sheet') names.push({ name: attributes.name ?? '', relation: attributes['r:id'] ?? '' })
    },
  })
  return names
}

const targetsOf = (xml: string): Map<string, string> => {
  const targets = new Map<string, string>()
  readXml(xml, {
    open(element, { Id, Target }) {
      if (element === 'Relationship' && Id && Target) targets.set(Id, Target)
    },
  })
  return targets
}
