import { collecting } from '../form/collect.js'
import { type ForeignForm, THE_WHOLE } from '../form/foreign-form.js'
import { plainText } from '../plain-text.js'
import { unusable } from '../unusable.js'
import type { Sheets } from '../workbook/read-workbook.js'
import { type Row, recordsOf } from '../workbook/records.js'
import { choiceLists } from './choice-lists.js'
import { formLanguages } from './form-languages.js'
import { takingRows } from './take-rows.js'

/**
 * A form as KoboToolbox, ODK and others write it, by https://xlsform.org/en/.
 * @throws AppError `invalid-message` when it has no sheet `survey` with types of questions
 */
export const readXlsform = (sheets: Sheets): ForeignForm => {
  const survey = rowsOf(sheets, 'survey')
  const choices = rowsOf(sheets, 'choices')
  if (!survey.some(row => row.has('type'))) throw unusable(NO_SURVEY)
  const [settings = new Map<string, string>()] = rowsOf(sheets, 'settings')
  const languages = formLanguages([...survey, ...choices], settings.get('default_language'))
  const collect = collecting({ title: titleOf(settings), intro: {}, thanks: {} })
  if (languages.first)
    collect.tell(THE_WHOLE, `Its first language is ${languages.first}. It stands where English does.`)
  if (languages.unknown.length > 0) {
    collect.tell(
      THE_WHOLE,
      `Earshot does not speak these languages: ${languages.unknown.join(', ')}. They were left out.`,
    )
  }
  const take = takingRows({ collect, languages, lists: choiceLists(choices, languages) })
  for (const row of survey) take(row)
  return collect.done()
}

// ---------------------------------------------------------------------------------------------------------------------

const NO_SURVEY =
  'This table is no survey that Earshot knows. A form of KoboToolbox has a sheet called “survey” with a column “type”.'

const rowsOf = (sheets: Sheets, name: string): Row[] => recordsOf(sheets.get(name) ?? [])

const titleOf = (settings: Row) => {
  const title = plainText(settings.get('form_title') ?? settings.get('id_string') ?? settings.get('form_id') ?? '')
  return title ? { en: title } : {}
}
