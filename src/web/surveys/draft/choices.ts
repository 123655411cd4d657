import { choicesOfScale, SCALE_IDS } from '../../../domain/surveys/bank/scales.js'
import type { Choice, QuestionType } from '../../../domain/surveys/question.js'
import type { ChoiceRow, QuestionInput } from './question-input.js'

/** Answers that many lists have at their end. Their ids never change. */
const EXTRAS: Record<string, { text: string; code: number; types: QuestionType[] }> = {
  other: { text: 'Something else', code: 0, types: ['single', 'multiple'] },
  'does-not-apply': { text: 'Does not apply', code: 96, types: ['single', 'scale'] },
  'do-not-know': { text: 'I do not know', code: 97, types: ['single', 'multiple', 'scale'] },
  none: { text: 'None of these', code: 98, types: ['multiple'] },
  'rather-not-say': { text: 'I would rather not say', code: 99, types: ['single', 'multiple', 'scale'] },
}

/** Those that fit this kind of question and are not among its answers yet. */
export const extrasFor = (type: QuestionType, rows: readonly ChoiceRow[]): { value: string; text: string }[] =>
  Object.entries(EXTRAS)
    .filter(([id, { types }]) => types.includes(type) && !rows.some(row => row.id === id))
    .map(([value, { text }]) => ({ value, text: value === 'other' ? `${text}, with room for own words` : text }))

/** The answers that a form describes, in order. Lines left empty go; new ones get the next number. */
export const choicesFrom = (input: QuestionInput, type: QuestionType, newId: () => string): Choice[] => {
  const kept = input.rows.filter(({ text }) => text !== '').map(row => choiceOf(row, type))
  const scale = SCALE_IDS.find(id => id === input.scale)
  const ready = scale && kept.length === 0 ? choicesOfScale(scale) : []
  const lines = input.more.split('\n').map(line => line.trim())
  const typed = lines.filter(line => line !== '').map(text => ({ id: newId(), code: 0, text }))
  const known = new Set(kept.map(({ id }) => id))
  const extras = input.extras.filter(id => !known.has(id)).flatMap(id => extraOf(id, type))
  return numbered([...kept, ...ready, ...typed, ...extras])
}

// ---------------------------------------------------------------------------------------------------------------------

const choiceOf = ({ id, text, code, ...marks }: ChoiceRow, type: QuestionType): Choice => ({
  id,
  code: code === '' ? 0 : Number(code),
  text,
  ...(marks.words && type !== 'scale' ? { words: true as const } : {}),
  ...(marks.alone && type === 'multiple' ? { alone: true as const } : {}),
  ...(marks.beside && type === 'scale' ? { beside: true as const } : {}),
})

const extraOf = (id: string, type: QuestionType): Choice[] => {
  const extra = EXTRAS[id]
  if (!extra?.types.includes(type)) return []
  const marks = { words: id === 'other', alone: type === 'multiple' && id !== 'other', beside: type === 'scale' }
  return [choiceOf({ id, text: extra.text, code: String(extra.code), ...marks }, type)]
}

/** From here on are the numbers of "I do not know" and the like. */
const FIRST_SPECIAL = 90

/** Gives a number to each that has none: the next one, so that numbers which are printed already stay as they are. */
const numbered = (choices: Choice[]): Choice[] => {
  let last = Math.max(0, ...choices.map(({ code }) => code).filter(code => code < FIRST_SPECIAL))
  return choices.map(choice => (choice.code === 0 ? { ...choice, code: ++last } : choice))
}
