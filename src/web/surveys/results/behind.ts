import { choiceOf, type Question } from '../../../domain/surveys/question.js'
import { type Counted, saidTo } from '../../../domain/surveys/results/counted.js'

/** In place of a choice, in the address of the answers behind a figure. No id of a choice begins so. */
export const BEHIND = {
  blank: '~blank',
  unreadable: '~unreadable',
  'as-written': '~as-written',
  told: '~written',
} as const

/** Where a figure opens into its answers; null for those who may not. */
export type LinkTo = (questionId: string, choiceId: string) => string | null

/** Some of the answers to a question: what they are called, and which they are. */
export interface Behind {
  name: string
  includes(response: Counted): boolean
}

/** @returns null when the question has no such answers */
export const behind = (question: Question, address: string): Behind | null => {
  const choice = choiceOf(question, address)
  if (choice) return { name: choice.text, includes: response => chose(response, question, choice.id) }
  const kind = KINDS.find(one => BEHIND[one] === address)
  return kind ? { name: NAMES[kind], includes: response => saidTo(response, question.id).kind === kind } : null
}

// ---------------------------------------------------------------------------------------------------------------------

type Kind = keyof typeof BEHIND

const KINDS = Object.keys(BEHIND) as Kind[]

const NAMES: Record<Kind, string> = {
  blank: 'Left blank',
  unreadable: 'Could not be read',
  'as-written': 'Wrote something else than was asked',
  told: 'Wrote an answer',
}

const chose = (response: Counted, { id }: Question, choiceId: string): boolean => {
  const said = saidTo(response, id)
  return said.kind === 'chosen' && said.choices.includes(choiceId)
}
