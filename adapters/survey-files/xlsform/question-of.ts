import type { NumberRange, QuestionType } from '../../../src/domain/surveys/question.js'
import type { ForeignChoice, ForeignQuestion, Texts } from '../form/foreign-form.js'
import type { Row } from '../workbook/records.js'
import type { Group } from './groups.js'
import type { RowType } from './row-type.js'
import type { FormParts } from './take-rows.js'
import { NOT_ASKED } from './untaken-types.js'

/** @returns in words why it cannot be asked here, when it cannot */
export const questionOf = (
  { languages, lists }: FormParts,
  type: RowType,
  row: Row,
  text: Texts,
  group: Group | null,
): Omit<ForeignQuestion, 'onlyIf'> | string => {
  const name = row.get('name') ?? ''
  const kind = ourType(type.kind, row)
  if (!kind)
    return NOT_ASKED[type.kind] ?? `Earshot does not know questions of the type “${type.kind}”. It was left out.`
  const choices = type.kind === 'score__row' ? lists.get(group?.list ?? '') : lists.get(type.list)
  const isChosenFrom = ['select_one', 'select_multiple', 'score__row'].includes(type.kind)
  if (isChosenFrom && !choices) return 'Its list of choices is not in the file. It was left out.'
  const number = kind === 'number' ? numberOf(type.kind, row) : null
  return {
    name,
    type: kind,
    text,
    help: languages.textsIn(row, 'hint'),
    choices: isChosenFrom ? withOther(choices ?? [], type.hasOther) : [],
    ...(number && { number }),
    ...(group?.grid && isChosenFrom && { grid: group.grid }),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const TYPES: Record<string, QuestionType> = {
  text: 'short',
  integer: 'number',
  decimal: 'number',
  range: 'number',
  date: 'date',
  datetime: 'date',
  time: 'short',
  select_one: 'single',
  select_multiple: 'multiple',
  score__row: 'scale',
}

const ourType = (kind: string, row: Row): QuestionType | null => {
  const appearance = row.get('appearance') ?? ''
  if (kind === 'text' && /\bmultiline\b/.test(appearance)) return 'long'
  if (kind === 'select_one' && /\blikert\b/.test(appearance)) return 'scale'
  return Object.hasOwn(TYPES, kind) ? (TYPES[kind] ?? null) : null
}

const withOther = (choices: ForeignChoice[], hasOther: boolean): ForeignChoice[] =>
  hasOther ? [...choices, { name: 'other', text: { en: 'Other' }, words: true }] : choices

/** `start=0 end=10 step=1`; 0 to 10 when nothing is said: https://xlsform.org/en/#range */
const numberOf = (kind: string, row: Row): NumberRange => {
  if (kind !== 'range') return kind === 'integer' ? { whole: true } : {}
  const said = (name: string, otherwise: number): number =>
    Number(new RegExp(`\\b${name}\\s*=\\s*(-?[\\d.]+)`).exec(row.get('parameters') ?? '')?.[1] ?? otherwise)
  const [least, most, step] = [said('start', 0), said('end', 10), said('step', 1)]
  return { least, most, ...(Number.isInteger(step) && Number.isInteger(least) && { whole: true as const }) }
}
