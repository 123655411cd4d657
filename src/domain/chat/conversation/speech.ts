import type { Choice } from '../chat-line.js'
import type { ConversationState } from './state.js'
import type { Surroundings } from './turn.js'

/** Says one text in the conversation's language, with what every text may name. */
export const say = (
  id: string,
  { language }: Pick<ConversationState, 'language'>,
  around: Surroundings,
  values: Record<string, string> = {},
): string => {
  const { book, forumName, privacyUrl, consentHours } = around
  const days = book.say('days', language, { count: String(Math.floor(consentHours / 24)) })
  const common = { forum: forumName, days, privacy: privacyUrl }
  return book.say(id, language, { ...common, 'answer-time': book.say('answer-time', language), ...values })
}

/** A choice whose label is one of the book's short texts. */
export const choice = (id: string, wording: string, state: ConversationState, around: Surroundings): Choice => ({
  id,
  label: around.book.say(wording, state.language),
})

export const yesAndNo = (question: string, state: ConversationState, around: Surroundings): Choice[] => [
  choice(`${question}:yes`, 'yes', state, around),
  choice(`${question}:no`, 'no', state, around),
]
