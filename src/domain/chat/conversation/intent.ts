import { ENGLISH_NAMES, LANGUAGES, type Language } from '../wording.js'
import { isCloseTo, isOneOf, plainWords } from './close-to.js'
import { choicesFor } from './questions.js'
import type { Asking, ConversationState } from './state.js'
import type { Surroundings } from './turn.js'

/** What may be asked for at any time, by a word or a menu. */
export const COMMANDS = [
  'stop',
  'start',
  'delete',
  'mydata',
  'human',
  'help',
  'privacy',
  'language',
  'choices',
] as const
export type Command = (typeof COMMANDS)[number]

/** What a typed message is about to do. */
export type Intent =
  | { kind: 'command'; command: Command }
  /** The id of a choice, as if its button had been pressed. */
  | { kind: 'chosen'; id: string }
  | { kind: 'more' }
  /** A short answer to an optional question that fits none of its choices. */
  | { kind: 'not-understood' }
  | { kind: 'greeting' | 'thanks' }
  /** Something that somebody tells us. */
  | { kind: 'content' }

/** Longer than this is never a command: "please stop excluding my son" is something told. In words. */
const LONGEST_COMMAND = 6
/** An answer to a question with choices is short; what is longer is something told. In words. */
const LONGEST_ANSWER = 4

/** Reads a typed message in the light of what was asked. */
export const intentOf = (text: string, state: ConversationState, around: Surroundings): Intent => {
  const typed = plainWords(text)
  const length = typed.split(' ').length
  if (typed === '' || length > LONGEST_COMMAND) return { kind: 'content' }
  const answer = state.asking && answerTo(state.asking, typed, state, around)
  if (answer) return answer
  return commandIn(typed, state, around) ?? unasked(typed, length, state, around)
}

// ---------------------------------------------------------------------------------------------------------------------

const wordsFor = (what: string, { language }: ConversationState, { book }: Surroundings): string[] =>
  book.wordsFor(what, language)

const answerTo = (asking: Asking, typed: string, state: ConversationState, around: Surroundings): Intent | null => {
  if (asking.what === 'more') return isOneOf(typed, wordsFor('more', state, around)) ? { kind: 'more' } : null
  const offered = choicesFor(asking, state, around)
  const byNumber = /^\d{1,2}$/.test(typed) ? offered[Number(typed) - 1] : undefined
  const byLabel = offered.find(({ label }) => isCloseTo(typed, plainWords(label)))
  const byWord = offered.find(({ id }) => isOneOf(typed, wordsFor(lastPart(id), state, around)))
  const id = (byNumber ?? byLabel ?? byWord)?.id ?? freeAnswer(asking, typed, around)
  return id === undefined || id === null ? null : { kind: 'chosen', id }
}

const lastPart = (id: string): string => id.slice(id.indexOf(':') + 1)

/** Answers in words of their own: a town for a district, a number of years for an age group, a language by its English name. */
const freeAnswer = (asking: Asking, typed: string, around: Surroundings): string | null => {
  if (asking.what === 'area') {
    const district = around.districtNamed(typed)
    return district && `area:${district}`
  }
  if (asking.what === 'age') {
    const group = ageGroupOf(typed, around)
    return group && `age:${group}`
  }
  return null
}

const ageGroupOf = (typed: string, { choices }: Surroundings): string | null => {
  const [, digits] = /(?:^|\s)(\d{1,2})(?:\s|$)/.exec(typed) ?? []
  if (digits === undefined) return null
  const years = Number(digits)
  const group = choices.ageGroups.find(({ id }) => {
    const [from, to] = id.split('-').map(Number)
    return from !== undefined && to !== undefined && years >= from && years <= to
  })
  return group?.id ?? null
}

const commandIn = (typed: string, state: ConversationState, around: Surroundings): Intent | null => {
  const command = COMMANDS.find(one => isOneOf(typed, wordsFor(one, state, around)))
  if (command) return { kind: 'command', command }
  const language = languageNamed(typed, around)
  return language && { kind: 'chosen', id: `language:${language}` }
}

const languageNamed = (typed: string, { book }: Surroundings): Language | null =>
  LANGUAGES.find(one => isOneOf(typed, [ENGLISH_NAMES[one], book.languageName(one)])) ?? null

/** A short text that is neither an answer nor a command. */
const unasked = (typed: string, length: number, state: ConversationState, around: Surroundings): Intent => {
  if (isOneOf(typed, wordsFor('greeting', state, around))) return { kind: 'greeting' }
  if (isOneOf(typed, wordsFor('thanks', state, around))) return { kind: 'thanks' }
  const optional = state.asking !== null && 'again' in state.asking
  return optional && length <= LONGEST_ANSWER ? { kind: 'not-understood' } : { kind: 'content' }
}
