import type { Choice, Question } from '../../../surveys/question.js'
import { readTyped, type Typed } from '../../../surveys/read-typed.js'
import type { Language } from '../../../wordings/wording.js'
import { areNumbered } from '../../chat-line.js'
import { isCloseTo, plainWords } from '../close-to.js'

/** How somebody writes, as far as an answer depends on it. */
export interface Manner {
  language: Language
  /** Whether the words are one of the forms of this short answer, for example `yes`. */
  means(what: string, words: string): boolean
}

/**
 * Which choices somebody means: by the numbers that stand before them in the chat, by their words, or by a number that lies in
 * one of several ranges.
 * @returns null when none is meant
 */
export const chosenIn = (question: Question, typed: string, manner: Manner): Typed | null => {
  const numbers = numbersIn(question, typed) ?? placesNamed(question, typed, manner)
  if (numbers === null) return null
  const { answered, doubt } = readTyped(numberedByPlace(question), numbers)
  return doubt === 'no-such-choice' ? null : { answered, doubt }
}

/** The numbers in front of choices that begin with numbers themselves would mean two things. */
export const isAnsweredByNumber = ({ type, choices }: Question): boolean =>
  type === 'multiple' || areNumbered(choices.map(({ id, text }) => ({ id, label: text })))

// ---------------------------------------------------------------------------------------------------------------------

/** In a chat choices are numbered as they stand, from 1 on. On paper other numbers may be printed beside them. */
const numberedByPlace = (question: Question): Question => ({
  ...question,
  choices: question.choices.map((choice, place) => ({ ...choice, code: place + 1 })),
})

/** What people put before a number. */
const BEFORE_NUMBERS = /^(?:(?:the|my|answer|answers|choice|option|options|number|numbers|no|nr|is)[\s.:]+)*(?=\d)/i
/** "And" between numbers, in the languages we speak. */
const AND = /(?<=\d)[\s,]*(?:and|oraz|i|și|si|та|і|й|و|اور|ਅਤੇ|ਤੇ|এবং|ও)[\s,]*(?=\d)/giu

/** The numbers as `readTyped` takes them; null where the text does not begin with one. */
const numbersIn = (question: Question, typed: string): string | null => {
  if (!isAnsweredByNumber(question)) return null
  const numbers = typed
    .replace(BEFORE_NUMBERS, '')
    .replace(AND, ' ')
    .replace(/[.!)]+$/, '')
  return /^\d/.test(numbers) && !IS_A_RANGE.test(numbers) ? numbers : null
}

/** From one to another: nobody can tell whether those between are meant. */
const IS_A_RANGE = /^\d+\s*[-–]\s*\d+$/

/** The places of the choices that the words name, as numbers. */
const placesNamed = (question: Question, typed: string, manner: Manner): string | null => {
  const { choices, type } = question
  const whole = placeMeant(choices, typed, manner) ?? placeWithOwnWords(choices, typed) ?? placeInRange(question, typed)
  if (whole !== null || type !== 'multiple') return whole
  const parts = typed.split(BETWEEN_CHOICES).filter(part => plainWords(part) !== '')
  const places = parts.map(part => placeMeant(choices, part, manner))
  return places.length > 1 && places.every(place => place !== null) ? places.join(' ') : null
}

const BETWEEN_CHOICES = /[,;\n&]|\s(?:and|oraz|i|și|si|та|і|й|و|اور|ਅਤੇ|ਤੇ|এবং|ও)\s/iu

const placeMeant = (choices: Choice[], typed: string, { means }: Manner): string | null => {
  const words = plainWords(typed)
  const labels = choices.map(({ text }) => plainWords(text))
  return (
    placeOf(labels.indexOf(words)) ??
    onlyPlace(labels, label => isSlipOf(words, label)) ??
    onlyPlace(labels, label => ['yes', 'no'].some(what => means(what, words) && means(what, label))) ??
    onlyPlace(labels, label => hasAllOf(label, words))
  )
}

/** One small mistake is forgiven, but for a number: "5 to 15" is no slip of "5 to 10". */
const isSlipOf = (words: string, label: string): boolean =>
  isCloseTo(words, label) && String(numbersOf(words)) === String(numbersOf(label))

const placeOf = (index: number): string | null => (index === -1 ? null : String(index + 1))

/** Only when there is one: of two that fit, nobody can tell which is meant. */
const onlyPlace = (labels: string[], fits: (label: string) => boolean): string | null => {
  const found = labels.flatMap((label, index) => (fits(label) ? [index] : []))
  return found.length === 1 ? placeOf(found[0] ?? -1) : null
}

/** Words shorter than this are in many labels, and say little. */
const SHORTEST_PART = 4

/** `primary` for "Primary school": a run of its words, and not of letters inside a word. */
const hasAllOf = (label: string, words: string): boolean =>
  words.length >= SHORTEST_PART && ` ${label} `.includes(` ${words} `)

/** "Something else: sleep", for a choice that asks for words of one's own. */
const placeWithOwnWords = (choices: Choice[], typed: string): string | null => {
  const found = choices.findIndex(({ text, words }) => words && typed.toLowerCase().startsWith(text.toLowerCase()))
  const [choice] = choices.slice(found, found + 1)
  if (found === -1 || !choice) return null
  return `${found + 1} ${typed.slice(choice.text.length).replace(/^[\s,:;-]+/, '')}`
}

/** The most words in which somebody says how old a child is, or how many. */
const LONGEST_RANGE_ANSWER = 6

/** `he is 8` for "5 to 10". */
const placeInRange = (question: Question, typed: string): string | null => {
  if (isAnsweredByNumber(question) || typed.split(/\s+/).length > LONGEST_RANGE_ANSWER) return null
  const [from, to = from, ...others] = numbersOf(typed)
  if (from === undefined || to === undefined || others.length > 0) return null
  return onlyPlace(
    question.choices.map(({ text }) => text),
    label => isIn([from, to], numbersOf(label)),
  )
}

const numbersOf = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)

const isIn = ([from, to]: [number, number], [least, most = least]: number[]): boolean =>
  least !== undefined && most !== undefined && from >= least && to <= most
