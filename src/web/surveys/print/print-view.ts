import type { Edition } from '../../../domain/surveys/edition.js'
import type { PaperPrint } from '../../../domain/surveys/print/paper-print.js'
import { serialOf } from '../../../domain/surveys/serial.js'
import { PRINT_STYLES, type PrintRun } from '../../../domain/surveys/sheet.js'
import { languagesOf } from '../../../domain/surveys/survey-texts.js'
import { ENGLISH_NAMES, LANGUAGES, type Language } from '../../../domain/wordings/wording.js'
import { inForumTime } from '../../dates.js'
import type { FormErrors } from '../../forms.js'
import { paths } from '../../paths.js'
import type { typedPrint } from './print-form.js'
import { STYLE_NAMES } from './style-names.js'

export interface PrintShown {
  runs: PrintRun[]
  /** Id of the run that was just made. */
  made: string
  values?: ReturnType<typeof typedPrint>
  errors?: FormErrors
}

const BY_DEFAULT = { style: 'usual', language: 'en', what: 'numbered', count: '' }

/** The page on which sheets are made. */
export const printView = (edition: Edition, print: Pick<PaperPrint, 'canPrint'>, shown: PrintShown) => {
  const { questionnaire, code, state } = edition
  const { runs, made, values = BY_DEFAULT, errors } = shown
  const all = languagesOf(questionnaire)
  const languages = all.filter(language => print.canPrint(questionnaire, language))
  const rows = runs.flatMap(run => rowOf(code, run))
  const numbered = state === 'live'
  return {
    title: questionnaire.title,
    action: paths.surveyPrint(code),
    values: numbered ? values : { ...values, what: 'copy' },
    errors,
    numbered,
    whyNot: state === 'draft' ? IN_DRAFT : CLOSED,
    styles: PRINT_STYLES.map(value => ({
      value,
      text: STYLE_NAMES[value].text,
      hint: { text: STYLE_NAMES[value].hint },
    })),
    languages: languages.map(value => ({ value, text: ENGLISH_NAMES[value] })),
    translated: languages.length > 1,
    left: all.filter(language => !languages.includes(language)).map(language => ENGLISH_NAMES[language]),
    runs: rows,
    made: rows.find(({ id }) => id === made),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const IN_DRAFT =
  'The survey is a draft. You can print one sheet to read it through. When it is live, you can print sheets with numbers.'
const CLOSED = 'The survey is closed. You can still print one sheet to keep.'

/** Numbers that were set aside to be written by hand have no file. */
const rowOf = (code: string, { id, style, language, from, to, at }: PrintRun) => {
  if (style === 'by-hand') return []
  const known = LANGUAGES.find((one): one is Language => one === language) ?? 'en'
  return [
    {
      id,
      href: paths.surveyPrintRun(code, id),
      sheets: to === from ? `Sheet ${serialOf(from)}` : `${to - from + 1} sheets, ${serialOf(from)} to ${serialOf(to)}`,
      about: `${STYLE_NAMES[style].text}, ${ENGLISH_NAMES[known]}`,
      at: inForumTime(at),
    },
  ]
}
