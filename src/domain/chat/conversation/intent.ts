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
] as const
export type Command = (typeof COMMANDS)[number]

/** What a typed message is about to do. */
export type Intent =
  | { kind: 'command'; command: Command }
  | { kind: 'delete-one'; reference: string }
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
  const open = state.answeredAt === null || receivedAt >= state.answeredAt ? state.asking : null
  const answer = open && answerTo(open, text, state, around)
  if (answer) return answer
  if (plainWords(text).split(' ').length > LONGEST_COMMAND) return { kind: 'content' }
  return commandIn(text, state, around) ?? smallTalk(text, open, state, around)
}

// ---------------------------------------------------------------------------------------------------------------------

const commandIn = (text: string, state: ConversationState, around: Surroundings): Intent | null => {
  if (isWordFor('delete-all', text, state, around)) return { kind: 'chosen', id: 'which:all' }
  const command = COMMANDS.find(one => isWordFor(one, text, state, around))
  if (command) return { kind: 'command', command }
  const language = languageNamed(text, around)
  return language ? { kind: 'chosen', id: `language:${language}` } : deleteOne(text, state, around)
}

/** `DELETE ABCD-EFGH`, as a receipt gave it. */
const deleteOne = (text: string, state: ConversationState, around: Surroundings): Intent | null => {
  const [, word = '', code = ''] = /^\s*(\S+)\s+(\S+(?:\s\S+)?)\s*$/.exec(text) ?? []
  const reference = readReference(code)
  return reference && isWordFor('delete', word, state, around) ? { kind: 'delete-one', reference } : null
}

const languageNamed = (typed: string, { book }: Surroundings): Language | null =>
  LANGUAGES.find(one => isOneOf(typed, [ENGLISH_NAMES[one], book.languageName(one)])) ?? null
