import type { Question } from '../../../surveys/question.js'
import { readTyped, type Typed } from '../../../surveys/read-typed.js'
import type { Language } from '../../../wordings/wording.js'
import { chosenIn, type Manner } from './chosen-in.js'
import { withPlainDigits } from './plain-digits.js'
import { withDigits } from './spoken-number.js'
import { writtenDay } from './written-day.js'

/**
 * What typed or spoken words answer to a closed question, by the number, the words or the day in them.
 * @returns null when they answer nothing that it asks
 */
export const understandAnswer = (question: Question, text: string, manner: Manner): Typed | null => {
  if (text.length > LONGEST_ANSWER) return null
  const typed = withPlainDigits(text.trim())
  return read(question, typed, manner) ?? read(question, withDigits(typed), manner)
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of letters. Whoever writes more tells a story, and looking for numbers in it would keep everybody else waiting. */
const LONGEST_ANSWER = 2000

const read = (question: Question, typed: string, manner: Manner): Typed | null => {
  switch (question.type) {
    case 'number':
      return numberIn(question, typed)
    case 'date':
      return dayIn(question, typed, manner.language)
    case 'single':
    case 'multiple':
    case 'scale':
      return chosenIn(question, typed, manner)
    default:
      return null
  }
}

const numberIn = (question: Question, typed: string): Typed | null => {
  // Whether `1,200` is over a thousand or a little over one depends on where somebody learned to count.
  if (/\d[.,]\d{3}$/.test(typed)) return null
  return only('number', readTyped(question, withoutUnit(typed.replace(/[.!]+$/, ''), question.number?.unit ?? '')))
}

const withoutUnit = (typed: string, unit: string): string => {
  const [, number = '', words = ''] = /^(-?[\d.,]+)\s*(\p{L}[\p{L}\p{M} ]*)$/u.exec(typed) ?? []
  const isUnit = words !== '' && beginsAlike(words, unit)
  return isUnit ? number : typed
}

/** `week` and `weeks`, and the forms that other languages have of them. */
const beginsAlike = (words: string, unit: string): boolean => {
  const [one, other] = [words.trim().toLowerCase(), unit.toLowerCase()]
  const stem = Math.min(SHORTEST_STEM, other.length)
  return stem > 0 && one.slice(0, stem) === other.slice(0, stem) && !one.includes(' ')
}

const SHORTEST_STEM = 3

const dayIn = (question: Question, typed: string, language: Language): Typed | null => {
  const bare = typed.replace(/[.!]+$/, '')
  const numeric = only('date', readTyped(question, bare))
  if (numeric) return numeric
  const written = writtenDay(bare, language)
  return written === null ? null : only('date', readTyped(question, written))
}

const only = (kind: 'number' | 'date', typed: Typed): Typed | null => (typed.answered.kind === kind ? typed : null)
