import { isUtf8 } from 'node:buffer'
import { LARGEST_SURVEY_FILE, type ReadSurvey, type SurveyFiles } from '../../src/domain/surveys/survey-file.js'
import { storableThroughout } from '../../src/domain/words.js'
import { assemble } from './form/assemble.js'
import { surveyFromLss } from './limesurvey/from-lss.js'
import { surveyFromTable } from './limesurvey/from-table.js'
import { takeLimeSurvey } from './limesurvey/take-survey.js'
import { readOwnFile, writeOwnFile } from './own-file.js'
import { TOO_LARGE, unusable } from './unusable.js'
import { readTable } from './workbook/read-table.js'
import { readWorkbook } from './workbook/read-workbook.js'
import { recordsOf } from './workbook/records.js'
import { readXlsform } from './xlsform/read-xlsform.js'
import { sheetsInText } from './xlsform/sheets-in-text.js'

/** Surveys as files: our own, LimeSurvey's (.lss and .txt) and XLSForm (.xlsx and .csv). What a file's name says counts for nothing. */
export const surveyFiles: SurveyFiles = {
  async read(bytes) {
    if (bytes.byteLength === 0) throw unusable('This file is empty. Export the survey again.')
    if (bytes.byteLength > LARGEST_SURVEY_FILE) throw unusable(TOO_LARGE)
    const read = startsWith(bytes, ZIP) ? await readSpreadsheet(bytes) : readText(textIn(bytes))
    return storableThroughout(read)
  },
  write: writeOwnFile,
}

// ---------------------------------------------------------------------------------------------------------------------

const ZIP = [0x50, 0x4b]
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Uint8Array, first: number[]): boolean => first.every((byte, place) => bytes[place] === byte)

const readSpreadsheet = async (bytes: Uint8Array): Promise<ReadSurvey> => ({
  ...assemble(readXlsform(await readWorkbook(bytes))),
  from: 'xlsform',
})

const textIn = (bytes: Uint8Array): string => {
  if (startsWith(bytes, OLD_EXCEL))
    throw unusable('This is an old or a locked Excel file. Save it as .xlsx, without a password.')
  if (!isUtf8(bytes))
    throw unusable('This file is none that holds a survey, or its letters are not UTF-8. Save it again as UTF-8.')
  return new TextDecoder().decode(bytes)
}

const readText = (text: string): ReadSurvey => {
  if (/^\s*\{/.test(text)) return readOwnFile(text)
  if (/^\s*</.test(text)) return { ...assemble(takeLimeSurvey(surveyFromLss(text))), from: 'limesurvey' }
  const [heading = ''] = text.split('\n', 1)
  if (isLimeTable(heading)) {
    return { ...assemble(takeLimeSurvey(surveyFromTable(recordsOf(readTable(text, '\t'))))), from: 'limesurvey' }
  }
  return { ...assemble(readXlsform(sheetsInText(readTable(text, betweenColumns(heading))))), from: 'xlsform' }
}

/** Whichever version of LimeSurvey wrote it, these two headings are there. */
const isLimeTable = (heading: string): boolean => /(?:^|\t)"?class"?\t/.test(heading) && heading.includes('type/scale')

const betweenColumns = (heading: string): ',' | ';' | '\t' => {
  if (heading.includes('\t')) return '\t'
  return heading.includes(';') && !heading.includes(',') ? ';' : ','
}
