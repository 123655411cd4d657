import { readReference } from '../../reference.js'
import { ENGLISH_NAMES, LANGUAGES, type Language } from '../../wordings/wording.js'
import { answerTo } from './answers.js'
import { isOneOf, plainWords } from './close-to.js'
import { isWordFor, type SmallTalk, smallTalk } from './small-talk.js'
import type { ConversationState } from './state.js'
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
  'who',
  'survey',
] as const
export type Command = (typeof COMMANDS)[number]

/** What a typed message is about to do. */
export type Intent =
  | { kind: 'command'; command: Command }
  | { kind: 'delete-one'; reference: string }
  /** By the word in its address. */
  | { kind: 'survey-named'; code: string }
  /** The id of a choice, as if its button had been pressed. */
  | { kind: 'chosen'; id: string }
  | { kind: 'more' }
  | SmallTalk

/** Longer than this is never a command: "please stop excluding my son" is something told. In words. */
const LONGEST_COMMAND = 8

/**
 * Reads a typed message in the light of what was asked.
 * @param receivedAt ISO 8601, by our clock: what was on its way before the last answer is no answer to the next question
 */
export const intentOf = (text: string, receivedAt: string, state: ConversationState, around: Surroundings): Intent => {
  const open = isLate(state, receivedAt) ? null : state.asking
  const answer = open && answerTo(open, text, state, around)
  if (answer) return answer
  if (!isShort(text)) return { kind: 'content' }
  return orderIn(text, state, around) ?? smallTalk(text, open, state, around)
}

/** Whether a message was on its way before the last answer, and so answers nothing that was asked after that. */
export const isLate = ({ answeredAt }: ConversationState, receivedAt: string): boolean =>
  answeredAt !== null && receivedAt < answeredAt

/** What may be asked for at any time. */
export const orderIn = (text: string, state: ConversationState, around: Surroundings): Intent | null => {
  if (!isShort(text)) return null
  if (isWordFor('delete-all', text, state, around)) return { kind: 'chosen', id: 'which:all' }
  const command = COMMANDS.find(one => isWordFor(one, text, state, around))
  if (command) return { kind: 'command', command }
  const language = languageNamed(text, around)
  if (language) return { kind: 'chosen', id: `language:${language}` }
  return deleteOne(text, state, around) ?? surveyNamed(text, state, around)
}

// ---------------------------------------------------------------------------------------------------------------------

const isShort = (text: string): boolean => plainWords(text).split(' ').length <= LONGEST_COMMAND

/** `DELETE ABCD-EFGH`, as a receipt gave it. */
const deleteOne = (text: string, state: ConversationState, around: Surroundings): Intent | null => {
  const [, word = '', code = ''] = /^\s*(\S+)\s+(\S+(?:\s\S+)?)\s*$/.exec(text) ?? []
  const reference = readReference(code)
  return reference && isWordFor('delete', word, state, around) ? { kind: 'delete-one', reference } : null
}

/** `SURVEY your-year-2026`, as a poster says it. */
const surveyNamed = (text: string, state: ConversationState, around: Surroundings): Intent | null => {
  const [, word = '', code = ''] = /^\s*(\S+)\s+(\w+(?:-\w+)*)\s*$/.exec(text) ?? []
  return isWordFor('survey', word, state, around) && code !== '' ? { kind: 'survey-named', code } : null
}

const languageNamed = (typed: string, { book }: Surroundings): Language | null =>
  LANGUAGES.find(one => isOneOf(typed, [ENGLISH_NAMES[one], book.languageName(one)])) ?? null
