import { AppError } from '../errors.js'
import type { Labelled } from '../learning/train.js'
import { columnOf, type Headed } from './find-headings.js'
import { foundColumns, type LabelColumn, namedColumns } from './label-columns.js'
import { markOf } from './mark.js'
import { isBlank, type SheetRow } from './sheet.js'
import { tellOfLeftOut, tellOfTexts } from './tell-of-texts.js'
import { listed } from './words.js'

export interface CodedTexts {
  labels: string[]
  texts: Labelled[]
  /** What somebody should know before they trust what is learnt of it, in whole sentences. */
  told: string[]
}

/**
 * Takes texts and their labels out of a table that people coded.
 * @param asked headings of the table; without labels every column that holds only 0, 1 and blanks is one
 * @throws AppError `invalid-message` when there is nothing to learn
 */
export const codedTexts = (headed: Headed, asked: { text: string; labels: string[] }): CodedTexts => {
  const text = columnOf(headed.headings, asked.text)
  const worded = headed.rows.filter(({ cells }) => !isBlank(cells[text]))
  const { labels: columns, told } =
    asked.labels.length > 0
      ? { labels: namedColumns(headed, worded, asked.labels), told: [] }
      : foundColumns(headed, worded, text)
  if (columns.length === 0) throw noLabels(headed.headings)
  const coded = worded.filter(({ cells }) => columns.some(({ column }) => !isBlank(cells[column])))
  const texts = coded.map(row => labelled(row, text, columns))
  if (texts.every(({ labels }) => labels.length === 0)) throw nothingToLearn()
  const labels = columns.map(({ label }) => label)
  return {
    labels,
    texts,
    told: [
      ...headed.told,
      ...told,
      ...tellOfLeftOut(headed.rows.length - worded.length, worded.length - coded.length),
      ...tellOfTexts(texts, labels),
    ],
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const labelled = ({ cells }: SheetRow, column: number, columns: LabelColumn[]): Labelled => {
  const text = cells[column] ?? ''
  return {
    text,
    labels: columns.filter(label => markOf(cells[label.column]) === 'yes').map(({ label }) => label),
  }
}

const noLabels = (headings: string[]): AppError =>
  new AppError(
    'invalid-message',
    `No column with a heading holds only 0, 1 and blanks. Name the columns of your labels: --label COLUMN. There are: ${listed(headings.filter(Boolean))}.`,
  )

const nothingToLearn = (): AppError =>
  new AppError(
    'invalid-message',
    'No text has a label, so there is nothing to learn. Check that the columns of labels are filled in.',
  )
