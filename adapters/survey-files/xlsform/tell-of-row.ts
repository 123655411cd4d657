import type { Collecting } from '../form/collect.js'
import { calledFor, type ForeignQuestion } from '../form/foreign-form.js'
import { showsMore } from '../plain-text.js'
import type { Row } from '../workbook/records.js'
import { typeOf } from './row-type.js'
import { takeConstraint } from './take-constraint.js'

/** Tells what else a row says of its question and what cannot be taken, and takes the limits that can. */
export const tellOfRow = (collect: Collecting, row: Row, question: ForeignQuestion): void => {
  const where = calledFor(question.name, question.text)
  const constraint = row.get('constraint')
  if (/^(?:yes|true|true\(\))$/i.test(row.get('required') ?? '')) collect.compulsory(question.name)
  if (constraint !== undefined && !takeConstraint(constraint, question)) {
    collect.tell(where, `Answers were held to a rule that Earshot cannot take: ${constraint}. Here any answer is kept.`)
  }
  const { kind, hasOther } = typeOf(row.get('type') ?? '')
  const says = [
    ...COLUMNS.flatMap(([column, words]) => (row.has(column) ? [words] : [])),
    ...(hasOther ? ['Its choice “Other” was added: say it in your other languages, too.'] : []),
    ...(kind === 'datetime' ? ['It asked for a day and a time. Here it asks for the day.'] : []),
    ...(kind === 'time' ? ['It asked for a time. Here it asks for a few words.'] : []),
    ...([...row.keys()].some(column => column.startsWith('media::')) ? [MORE] : []),
    ...([...row].some(([column, text]) => /^(?:label|hint)/.test(column) && showsMore(text)) ? [MORE] : []),
    ...([...row].some(([column, text]) => /^(?:label|hint)/.test(column) && text.includes('${')) ? [TAKES_UP] : []),
  ]
  for (const one of says) collect.tell(where, one)
}

// ---------------------------------------------------------------------------------------------------------------------

const MORE = 'It showed or played more than words. The words were taken.'
const TAKES_UP = 'Its words take up an earlier answer. Earshot cannot do that: change the words.'

const COLUMNS: [column: string, words: string][] = [
  ['choice_filter', 'Which choices were shown hung on an earlier answer. Here all of them are shown.'],
  ['default', 'Something was filled in beforehand. Here every answer begins empty.'],
  ['calculation', 'Something was worked out for it. Earshot does not calculate.'],
  ['guidance_hint', 'It has more words for those who ask. They were left out.'],
]
