import type { Answered, Answers } from '../../domain/surveys/answered.js'
import { type Questionnaire, questionsOf } from '../../domain/surveys/edition.js'
import { type Choice, isChosen, type Question } from '../../domain/surveys/question.js'
import { readTyped, type Typed } from '../../domain/surveys/read-typed.js'
import { saysSomething, storable } from '../../domain/words.js'
import { fields } from './fields.js'

export interface ReadAnswer extends Typed {
  question: Question
}

/**
 * What a page sent for the questions that stood on it. Those that it did not show are not there: an empty box that nobody saw
 * is no answer.
 */
export const readAnswers = ({ sections }: Pick<Questionnaire, 'sections'>, body: unknown): ReadAnswer[] => {
  const sent = (body ?? {}) as Record<string, unknown>
  const shown = textsOf(sent[fields.shown])
  const isSkipped = textOf(sent[fields.skip]) !== ''
  return questionsOf({ sections })
    .filter(({ name }) => shown.includes(name))
    .map(question => ({ question, ...(isSkipped ? BLANK : readOne(question, sent)) }))
}

export const answersIn = (read: ReadAnswer[]): Answers =>
  Object.fromEntries(read.map(({ question, answered }) => [question.id, answered]))

// ---------------------------------------------------------------------------------------------------------------------

const BLANK: Typed = { answered: { kind: 'blank' }, doubt: null }

/** A field may come once, several times or, from a stranger's program, as anything. */
const textsOf = (value: unknown): string[] =>
  [value].flat().flatMap(one => (typeof one === 'string' ? [asTyped(one)] : []))

const textOf = (value: unknown): string => textsOf(value)[0] ?? ''

/** Forms send every line break as CR LF (https://html.spec.whatwg.org/#constructing-entry-list); people typed one. */
const asTyped = (sent: string): string => storable(sent.replaceAll('\r\n', '\n')).trim()

const readOne = (question: Question, sent: Record<string, unknown>): Typed => {
  if (isChosen(question)) return readChosen(question, sent)
  if (question.type === 'date') return readCounted(question, dayIn(question, sent))
  const text = textOf(sent[fields.of(question)])
  if (!saysSomething(text)) return BLANK
  if (question.type === 'number') return readCounted(question, text)
  return { answered: { kind: question.type === 'long' ? 'long' : 'words', text }, doubt: null }
}

const readChosen = (question: Question, sent: Record<string, unknown>): Typed => {
  const chosen = choicesIn(question, sent)
  if (chosen.length === 0) return BLANK
  const words = chosen.flatMap(choice => wordsOf(question, choice, sent)).join('; ')
  const answered: Answered = { kind: 'chosen', choices: chosen.map(({ id }) => id), ...(words ? { words } : {}) }
  return { answered, doubt: chosen.length > 1 && chosen.some(({ alone }) => alone) ? 'does-not-go-together' : null }
}

/** In the order of the survey. Words that stand beside a box where none is ticked tick it: older browsers show their field always. */
const choicesIn = (question: Question, sent: Record<string, unknown>): Choice[] => {
  const codes = textsOf(sent[fields.of(question)])
  const ticked = question.choices.filter(({ code }) => codes.includes(String(code)))
  const told = question.choices.filter(choice => wordsOf(question, choice, sent).length > 0)
  const chosen = ticked.length > 0 ? ticked : told
  return question.type === 'multiple' ? chosen : chosen.slice(0, 1)
}

const wordsOf = (question: Question, choice: Choice, sent: Record<string, unknown>): string[] =>
  choice.words ? [textOf(sent[fields.words(question, choice)])].filter(saysSomething) : []

/** What has a meaning on paper alone, as a question mark for what nobody can read, has none here. */
const readCounted = (question: Question, text: string): Typed => {
  if (text === '') return BLANK
  if (!/^[?/]/.test(text)) return readTyped(question, text)
  return { answered: { kind: 'as-written', text }, doubt: question.type === 'date' ? 'not-a-date' : 'not-a-number' }
}

/** `27/3/2026`; a part that is not there stands as a dash. */
const dayIn = (question: Question, sent: Record<string, unknown>): string => {
  const parts = fields.day(question).map(name => textOf(sent[name]).replaceAll('/', ' '))
  return parts.some(saysSomething) ? parts.map(part => part || '–').join('/') : ''
}
