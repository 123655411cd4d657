import { isChosen, type Question } from '../../../surveys/question.js'
import { plainWords } from '../close-to.js'
import { orderIn } from '../intent.js'
import { isWordFor } from '../small-talk.js'
import type { ConversationState } from '../state.js'
import type { Surroundings } from '../turn.js'

/** Whether a text is no answer but something that may be said at any time: a command, a greeting, thanks. */
export const isSomethingElse = (
  question: Question,
  text: string,
  state: ConversationState,
  around: Surroundings,
): boolean => {
  if (['greeting', 'thanks'].some(what => isWordFor(what, text, state, around))) return true
  const order = orderIn(text, state, around)
  if (order === null) return false
  return isChosen(question) || !isOneWordOfMany(order, text, state, around)
}

// ---------------------------------------------------------------------------------------------------------------------

/** Never doubted: whoever wants silence, or something deleted, gets it. */
const ALWAYS = ['stop', 'delete']

/**
 * Where any words may answer, `volunteer`, `menu` or the name of a language are answers: of the many words for a command only the one
 * that we tell people counts there, or several words together.
 */
const isOneWordOfMany = (
  order: NonNullable<ReturnType<typeof orderIn>>,
  text: string,
  { language }: ConversationState,
  { book }: Surroundings,
): boolean => {
  const words = plainWords(text)
  if (order.kind === 'chosen') return order.id.startsWith('language:')
  if (order.kind !== 'command' || ALWAYS.includes(order.command) || words.includes(' ')) return false
  return ![book.commandWord(order.command, language), book.commandWord(order.command, 'en')]
    .map(plainWords)
    .includes(words)
}
