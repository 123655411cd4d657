import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { ExportFiles } from '../../src/domain/export/export-files.js'
import { LONG_TEXT_HEADINGS, LONG_TEXTS } from './long-text.js'
import { sheetIn } from './sheet.js'
import { sheetPath, workbookFiles } from './workbook-files.js'

/** A file that breaks off has no list of its parts, which stands at its end: no program opens it. */
export async function* xlsxOf(
  { sheet: first, rows }: Parameters<ExportFiles['xlsx']>[0],
  about: Parameters<ExportFiles['xlsx']>[1],
): AsyncGenerator<Uint8Array> {
  const { addFile, made, end } = zipped()
  for (const [name, xml] of Object.entries(workbookFiles([first, ABOUT, LONG_TEXTS])))
    addFile(name).push(strToU8(xml), true)
  const main = sheetIn(addFile(sheetPath(1)))
  const aboutIt = sheetIn(addFile(sheetPath(2)))
  const longTexts = sheetIn(addFile(sheetPath(3)))
  longTexts.add(LONG_TEXT_HEADINGS)
  for await (const row of rows) {
    for (const part of main.add(row)) longTexts.add(part)
    yield* made()
  }
  for (const row of about(main.rows() - 1)) aboutIt.add(row)
  for (const sheet of [main, aboutIt, longTexts]) sheet.end()
  end()
  yield* made()
}

// ---------------------------------------------------------------------------------------------------------------------

const ABOUT = 'About this file'

/** 0 to 9: a little makes tables much smaller, more takes time from those who send something in meanwhile. */
const EFFORT = 3

/** A zip archive whose files may be written side by side; what is ready so far can be taken away. */
const zipped = () => {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  return {
    addFile(name: string): ZipDeflate {
      const file = new ZipDeflate(name, { level: EFFORT })
      zip.add(file)
      return file
    },
    made: (): Uint8Array[] => ready.splice(0),
    end: () => zip.end(),
  }
}
