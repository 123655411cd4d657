/** The files of a workbook besides its sheets, as ECMA-376 part 1 asks for them (12.2 and 18). */
export const workbookFiles = (sheets: string[]): Record<string, string> => ({
  '[Content_Types].xml': contentTypes(sheets),
  '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
  'xl/workbook.xml': workbook(sheets),
  'xl/_rels/workbook.xml.rels': relations([
    ...sheets.map((_name, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
  ]),
  'xl/styles.xml': styles(),
})

/** @param number from 1, in the order of the sheets' names */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Places of `cellXfs` among the styles. */
export const STYLES = { words: 1, heading: 2 } as const

// ---------------------------------------------------------------------------------------------------------------------

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The built-in number format `@`: what somebody types into the cell stays text. ECMA-376 part 1, 18.8.30. */
const AS_TEXT = 49

const contentTypes = (sheets: string[]): string => {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...sheets.map((_name, index) => [`/${sheetPath(index + 1)}`, 'worksheet']),
  ]
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${MAIN}.${type}+xml"/>`)
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

const workbook = (sheets: string[]): string => {
  const named = sheets.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  return `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets>${named.join('')}</sheets></workbook>`
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`

const relations = (inside: string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inside.join('')}</Relationships>`

const styles = (): string => {
  const font = (inside: string) => `<font>${inside}<sz val="11"/><name val="Calibri"/></font>`
  const fill = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`
  const format = (number: number, fontId: number) =>
    `<xf numFmtId="${number}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`
  return `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2">${fill('none')}${fill('gray125')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${format(0, 0)}${format(AS_TEXT, 0)}${format(AS_TEXT, 1)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
