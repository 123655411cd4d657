import type { Answered } from './answered.js'
import { type Choice, isChosen, type Question } from './question.js'

/** Why what was typed is asked about. Nothing is refused: typed again, it is kept as it is. */
export type Doubt =
  /** No box has this number. */
  | 'no-such-choice'
  /** Several boxes, where one was asked for. */
  | 'one-only'
  /** A box that goes with no other was ticked with another. */
  | 'does-not-go-together'
  | 'not-a-number'
  | 'not-a-date'
  /** Under the least or over the most that makes sense. */
  | 'outside-range'
  /** Parts of something that is counted whole. */
  | 'not-whole'

export interface Typed {
  answered: Answered
  doubt: Doubt | null
}

/**
 * Reads what a volunteer types from a sheet: the numbers printed beside the boxes, a number, a day, or words. Nothing typed means
 * that it was left blank, `?` that nobody can read it, and what follows `/` is kept just as it is written on the paper.
 * Runs in the browser too, where there may be no network: it knows no framework and asks nobody.
 */
export const readTyped = (question: Question, typed: string): Typed => {
  const text = typed.trim()
  if (text === '') return sure({ kind: 'blank' })
  if (text === '?') return sure({ kind: 'unreadable' })
  const written = text.startsWith('/') ? text.slice(1).trim() : ''
  if (written) return sure({ kind: 'as-written', text: written })
  if (isChosen(question)) return readChoices(question, text)
  if (question.type === 'number') return readNumber(question, text)
  if (question.type === 'date') return readDay(question, text)
  return sure({ kind: question.type === 'long' ? 'long' : 'words', text })
}

/** What one would type to get this answer. */
export const typedFor = (question: Question, answered: Answered): string => {
  switch (answered.kind) {
    case 'chosen':
      return [codesOf(question, answered.choices), answered.words].filter(Boolean).join(' ')
    case 'number':
      return String(answered.value)
    case 'date':
      return answered.value.split('-').toReversed().join('/')
    case 'words':
    case 'long':
      return answered.text
    case 'as-written':
      return `/${answered.text}`
    case 'unreadable':
      return '?'
    default:
      return ''
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const sure = (answered: Answered): Typed => ({ answered, doubt: null })

const asWritten = (text: string, doubt: Doubt): Typed => ({ answered: { kind: 'as-written', text }, doubt })

const codesOf = ({ choices }: Question, ids: string[]): string =>
  ids.flatMap(id => choices.find(choice => choice.id === id)?.code ?? []).join(' ')

/** The numbers first; words of one's own may follow, after a number whose box asks for them. */
const CODES_THEN_WORDS = /^(?<codes>\d+(?:[\s,;.+/&-]+\d+)*)(?<words>[\s,:;-]+\p{L}.*)?$/su

const readChoices = (question: Question, text: string): Typed => {
  const groups = CODES_THEN_WORDS.exec(text)?.groups
  if (!groups?.codes) return asWritten(text, 'no-such-choice')
  const chosen = choicesTyped(question, groups.codes)
  const words = groups.words?.replace(/^[\s,:;-]+/, '')
  if (!chosen || (words && !chosen.some(choice => choice.words))) return asWritten(text, 'no-such-choice')
  if (chosen.length > 1 && question.type !== 'multiple') return asWritten(text, 'one-only')
  const answered: Answered = { kind: 'chosen', choices: chosen.map(({ id }) => id), ...(words ? { words } : {}) }
  return chosen.length > 1 && chosen.some(({ alone }) => alone)
    ? { answered, doubt: 'does-not-go-together' }
    : sure(answered)
}

/**
 * In the order of the sheet, each once. `135` means 1, 3 and 5, unless a number of two digits could be meant: 98 of "none of these"
 * cannot, where there is neither a 9 nor an 8. @returns null for an unknown number
 */
const choicesTyped = (question: Question, codes: string): Choice[] | null => {
  const { choices } = question
  const numbers = (codes.match(/\d+/g) ?? []).flatMap(run => numbersIn(question, run))
  const areKnown = numbers.every(number => choices.some(({ code }) => code === number))
  return areKnown ? choices.filter(({ code }) => numbers.includes(code)) : null
}

const numbersIn = ({ type, choices }: Question, run: string): number[] => {
  const singles = new Set(choices.map(({ code }) => String(code)).filter(code => code.length === 1))
  const isSpelled = (digits: string) => [...digits].every(digit => singles.has(digit))
  const isAmbiguous = choices.some(({ code }) => code >= TEN && isSpelled(String(code)))
  return type === 'multiple' && !isAmbiguous && isSpelled(run) ? [...run].map(Number) : [Number(run)]
}

const TEN = 10

const readNumber = ({ number = {} }: Question, text: string): Typed => {
  if (!/^-?\d{1,12}(?:[.,]\d{1,6})?$/.test(text)) return asWritten(text, 'not-a-number')
  const value = Number(text.replace(',', '.'))
  const answered: Answered = { kind: 'number', value }
  if (number.whole && !Number.isInteger(value)) return { answered, doubt: 'not-whole' }
  const isOutside = value < (number.least ?? value) || value > (number.most ?? value)
  return isOutside ? { answered, doubt: 'outside-range' } : sure(answered)
}

/** Day, month and year as they are written here: `22/11/2026`, `22 11 26`, `221126`. */
const DAY = /^(?<day>\d{1,2})[\s./-]?(?<month>\d{1,2})[\s./-]?(?<year>\d{4}|\d{2})$/
const COMPACT_DAY = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/
const ISO_DAY = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/

const readDay = ({ date = {} }: Question, text: string): Typed => {
  const groups = (ISO_DAY.exec(text) ?? COMPACT_DAY.exec(text) ?? DAY.exec(text))?.groups
  const value = groups ? dayOf(groups) : null
  if (value === null) return asWritten(text, 'not-a-date')
  const answered: Answered = { kind: 'date', value }
  const isOutside = value < (date.earliest ?? value) || value > (date.latest ?? value)
  return isOutside ? { answered, doubt: 'outside-range' } : sure(answered)
}

/** @returns null for a day that no calendar has */
const dayOf = ({ day = '', month = '', year = '' }: Record<string, string>): string | null => {
  const whole = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${whole}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole) ? whole : null
}
