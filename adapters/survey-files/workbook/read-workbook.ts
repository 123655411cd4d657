import path from 'node:path'
import { unusable } from '../unusable.js'
import { readXml } from '../xml-events.js'
import { sharedTexts, sheetRows } from './sheet-rows.js'
import { unzip } from './unzip.js'

/** The rows of a table, with the heading row among them. */
export type Sheets = Map<string, string[][]>

/**
 * Reads the sheets of an XLSX file by their names, lower case. Formulas are not worked out: what was last seen of them is taken.
 * No library for it: those that we found fill the memory over one cell that stands far away.
 * @throws AppError `invalid-message`
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<Sheets> => {
  const files = await unzip(bytes, name => PARTS.test(name))
  const xml = (name: string): string => files.get(name)?.toString('utf8') ?? ''
  if (!files.has(WORKBOOK))
    throw unusable('This is a packed file, but no spreadsheet. Unpack it first, or save it as .xlsx.')
  const targets = targetsOf(xml(RELATIONS))
  const shared = sharedTexts(xml('xl/sharedStrings.xml'))
  const sheets: Sheets = new Map()
  for (const { name, relation } of namesOf(xml(WORKBOOK))) {
    const file = path.posix.resolve('/xl', targets.get(relation) ?? '').slice(1)
    if (files.has(file)) sheets.set(name.trim().toLowerCase(), sheetRows(xml(file), shared))
  }
  return sheets
}

// ---------------------------------------------------------------------------------------------------------------------

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
