import { isOneOf, plainWords } from './close-to.js'
import type { Asking, ConversationState } from './state.js'
import type { Surroundings } from './turn.js'

/** What a short text is that is neither an answer nor a command. */
export type SmallTalk =
  /** An answer that fits none of the choices. `tells`: it may be something that somebody tells us all the same. */
  | { kind: 'not-understood'; tells: boolean }
  | { kind: 'greeting' }
  /** Nothing that needs an answer or is worth keeping: thanks, an "ok", a picture. */
  | { kind: 'thanks' }
  /** Something that somebody tells us. */
  | { kind: 'content' }

/** @param open the question that it could answer */
export const smallTalk = (
  text: string,
  open: Asking | null,
  state: ConversationState,
  around: Surroundings,
): SmallTalk => {
  const means = (what: string) => isWordFor(what, text, state, around)
  if (means('greeting')) return { kind: 'greeting' }
  if (means('thanks')) return { kind: 'thanks' }
  const tells = HAS_WORDS.test(text) && !SHORT_ANSWERS.some(means)
  if (open && getsHelp(open, text, tells, state, around))
    return { kind: 'not-understood', tells: tells && !IS_BUSY.includes(open.what) }
  if (tells) return { kind: 'content' }
  return means('yes') && !state.consent ? { kind: 'greeting' } : { kind: 'thanks' }
}

export const isWordFor = (
  what: string,
  text: string,
  { language }: ConversationState,
  { book }: Surroundings,
): boolean => isOneOf(text, book.wordsFor(what, language))

// ---------------------------------------------------------------------------------------------------------------------

/** A number of one or two digits is an answer to something, and no story. */
const HAS_WORDS = /\p{L}|\p{N}{3}/u

/** Answers to questions that nobody has asked tell us nothing. */
const SHORT_ANSWERS = ['yes', 'no', 'skip', 'more', 'last', 'all', 'nothing']

/** While they choose a language or delete something, nobody tells us a story in two words. */
const IS_BUSY: readonly Asking['what'][] = ['language', 'delete-which', 'delete-sure']

const CONSENT: readonly Asking['what'][] = ['keep', 'quote', 'contact']

/** An answer to a question with choices is short; what is longer is something told. In words. */
const LONGEST_ANSWER = 4

/**
 * Fragments of a story come in between the questions of consent: there, only what begins like an answer, or asks something back,
 * gets help.
 */
const getsHelp = (
  open: Asking,
  text: string,
  tells: boolean,
  state: ConversationState,
  around: Surroundings,
): boolean => {
  if (open.what === 'more') return false
  if (!tells) return true
  const [first = '', ...rest] = plainWords(text).split(' ')
  if (!CONSENT.includes(open.what)) return rest.length < LONGEST_ANSWER
  return /[?؟]\s*$/.test(text) || ['yes', 'no'].some(what => isWordFor(what, first, state, around))
}
