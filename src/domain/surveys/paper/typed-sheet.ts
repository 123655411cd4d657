import type { Answers } from '../answered.js'
import { type Questionnaire, questionsOf } from '../edition.js'
import { readTyped } from '../read-typed.js'
import { askedOf } from '../walk.js'

/** What was typed into each box, by the question's id. A box that nobody has come to yet is missing. */
export type TypedWords = Record<string, string>

/** All that is typed of one sheet so far, as the device sends it again and again. */
export interface TypedSheet {
  /** UUID, made on the device: the same sheet may be sent twice. */
  id: string
  /** As `readSerial` gives it. */
  serial: string
  /** Counts up with every change; what is not newer than what is known changes nothing. */
  revision: number
  typed: TypedWords
  /** Typed to its end. */
  finished: boolean
}

/**
 * What was typed, read. A box left empty is an answer only where the question is asked; what stands on the paper beside a question
 * that its rule leaves out is kept, and does not count.
 */
export const readSheet = (asks: Pick<Questionnaire, 'sections'>, typed: TypedWords): Answers => {
  const answers: Answers = {}
  for (const question of questionsOf(asks)) {
    const words = typed[question.id]
    if (words !== undefined) answers[question.id] = readTyped(question, words).answered
  }
  const asked = new Set(askedOf(asks, answers).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id, { kind }]) => kind !== 'blank' || asked.has(id)))
}
