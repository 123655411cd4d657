import { AppError } from '../errors.js'
import { calledTheSame, columnOf, type Headed } from './find-headings.js'
import { isNumberMark, markOf } from './mark.js'
import { isBlank, type SheetRow } from './sheet.js'
import { listed } from './words.js'

/** A column that says of each text whether a label fits it. */
export interface LabelColumn {
  label: string
  column: number
}

/**
 * The columns that somebody named.
 * @throws AppError `invalid-message` when one of them holds more than marks
 */
export const namedColumns = ({ headings }: Headed, rows: SheetRow[], names: string[]): LabelColumn[] => {
  const columns = [...new Set(names.map(name => columnOf(headings, name)))]
  return columns.map(column => {
    const label = headings[column] ?? ''
    refuseOthers(label, column, rows)
    return { label, column }
  })
}

/** Every column that holds 0, 1 and blanks only, and what somebody should know of the others. */
export const foundColumns = ({ headings }: Headed, rows: SheetRow[], text: number) => {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    column => column !== text && rows.some(({ cells }) => !isBlank(cells[column])),
  )
  const numbers = columns.filter(column => rows.every(({ cells }) => isNumberMark(cells[column])))
  const words = columns.filter(
    column => !numbers.includes(column) && rows.every(({ cells }) => markOf(cells[column]) !== null),
  )
  const named = numbers.filter(column => !isBlank(headings[column]))
  const labels = named.map(column => ({ label: headings[column] ?? '', column }))
  refuseSameNames(labels)
  return { labels, told: tellOfOthers(numbers.length - named.length, headingsAt(headings, words)) }
}

// ---------------------------------------------------------------------------------------------------------------------

const refuseOthers = (label: string, column: number, rows: SheetRow[]): void => {
  const others = rows.filter(({ cells }) => markOf(cells[column]) === null)
  const [first] = others
  if (!first) return
  const more = others.length > 1 ? ` and ${others.length - 1} more` : ''
  throw new AppError(
    'invalid-message',
    `The column “${label}” holds something that is no mark in row ${first.number}${more}. A column of a label may hold 1, yes, y, x or true where it fits, 0, no, n or false where it does not, or nothing. Give each label a column of its own.`,
  )
}

const refuseSameNames = (labels: LabelColumn[]): void => {
  const twice = labels.find(({ label }, place) => labels.findIndex(other => other.label === label) < place)
  if (twice) throw calledTheSame(twice.label)
}

const headingsAt = (headings: string[], columns: number[]): string[] =>
  columns.map(column => headings[column] ?? '').filter(Boolean)

const tellOfOthers = (unnamed: number, words: string[]): string[] => [
  ...(unnamed > 0
    ? [`Columns of 0 and 1 without a heading: ${unnamed}. They were left out. Are headings in merged cells?`]
    : []),
  ...(words.length > 0
    ? [
        `Not taken as labels, as they hold other marks than 0 and 1: ${listed(words)}. To take them, name every label with --label.`,
      ]
    : []),
]
