import { type ForeignQuestion, joined, type Texts } from '../form/foreign-form.js'
import { BUILT_IN } from './built-in.js'
import type { LimeOption, LimeQuestion } from './lime-survey.js'
import type { LimeLanguages } from './lime-texts.js'
import { choicesOf } from './questions-of.js'
import { numberRangeOf } from './ranges.js'

type Whole = Omit<ForeignQuestion, 'type'>

/** A table as one question for each of its rows, or for each of its cells where they are filled in one by one. */
export const tableOf = (lime: LimeQuestion, whole: Whole, languages: LimeLanguages): ForeignQuestion[] => {
  const rows = lime.subquestions.filter(({ scale }) => scale !== '1')
  const columns = lime.subquestions.filter(({ scale }) => scale === '1')
  const inRows = (own: Pick<ForeignQuestion, 'type'> & Partial<ForeignQuestion>): ForeignQuestion[] =>
    rows.map(row => ({ ...rowOf(lime, whole, row, languages), ...own }))
  switch (lime.type) {
    case 'A':
    case 'B':
    case 'C':
    case 'E':
      return inRows(BUILT_IN[lime.type] ?? { type: 'single' })
    case 'F':
    case 'H':
      return inRows({ type: 'single', choices: choicesOf(lime.answers, languages) })
    case 'K':
      return inRows({ type: 'number', number: numberRangeOf(lime.attributes) })
    case 'Q':
      return inRows({ type: 'short' })
    case ':':
      return isTicked(lime)
        ? inRows({ type: 'multiple', choices: choicesOf(columns, languages) })
        : cellsOf(lime, whole, languages).map(cell => ({ ...cell, type: 'number', number: cellRange(lime) }))
    case ';':
      return cellsOf(lime, whole, languages).map(cell => ({ ...cell, type: 'short' }))
    default:
      return []
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Its help is said once, with the words above the table. */
const rowOf = (lime: LimeQuestion, whole: Whole, row: LimeOption, { textsOf }: LimeLanguages): Whole => ({
  ...whole,
  name: `${lime.code}_${row.code}`,
  text: textsOf(row.text),
  help: {},
  grid: { name: lime.code, text: joined(whole.text, whole.help) },
})

const cellsOf = (lime: LimeQuestion, whole: Whole, languages: LimeLanguages): Whole[] => {
  const columns = lime.subquestions.filter(({ scale }) => scale === '1')
  return lime.subquestions
    .filter(({ scale }) => scale !== '1')
    .flatMap(row =>
      columns.map(column => {
        const cell = rowOf(lime, whole, row, languages)
        const head = languages.textsOf(column.text)
        return { ...cell, name: `${cell.name}_${column.code}`, text: sideBySide(cell.text, head) }
      }),
    )
}

const sideBySide = (row: Texts, column: Texts): Texts =>
  Object.fromEntries(
    Object.entries(row).map(([language, words]) => [
      language,
      [words, column[language as keyof Texts] ?? column.en].filter(Boolean).join(' – '),
    ]),
  )

const isTicked = ({ attributes }: LimeQuestion): boolean => attributes.get('multiflexible_checkbox') === '1'

const cellRange = ({ attributes }: LimeQuestion) =>
  numberRangeOf(attributes, { least: 'multiflexible_min', most: 'multiflexible_max' })
