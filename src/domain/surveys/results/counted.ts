import type { Channel } from '../../incoming-message.js'
import type { Answered } from '../answered.js'
import { type Questionnaire, questionsOf } from '../edition.js'
import type { SurveyResponse } from '../response.js'
import { isAsked, withoutUnasked } from '../walk.js'

/** How one response stands to one question. Words are not carried along: they are read, not counted. */
export type Said =
  | { kind: 'chosen'; choices: readonly string[] }
  | { kind: 'number'; value: number }
  | { kind: 'date'; value: string }
  | { kind: 'told' }
  | { kind: Unanswered }

/** Asked, and there is nothing to count; or not asked, because of what was said before. */
export const UNANSWERED = ['blank', 'unreadable', 'as-written', 'not-asked'] as const
export type Unanswered = (typeof UNANSWERED)[number]

/** One response as it is counted. */
export interface Counted {
  /** Id of the response. */
  id: string
  channel: Channel
  /** By the question's id, every question of the edition. */
  said: Readonly<Record<string, Said>>
}

/** A finished response as it is counted: what was not come to is as good as blank, and what was not asked does not count. */
export const counted = (
  questionnaire: Pick<Questionnaire, 'sections'>,
  { id, channel, answers }: Pick<SurveyResponse, 'id' | 'channel' | 'answers'>,
): Counted => {
  const counting = withoutUnasked(questionnaire, answers)
  const said: Record<string, Said> = {}
  for (const question of questionsOf(questionnaire)) {
    said[question.id] = isAsked(question, counting) ? asSaid(counting[question.id]) : NOT_ASKED
  }
  return { id, channel, said }
}

/** What was said to one question; nothing is known of a question that the edition does not have. */
export const saidTo = ({ said }: Counted, questionId: string): Said => said[questionId] ?? NOT_ASKED

// ---------------------------------------------------------------------------------------------------------------------

const NOT_ASKED = { kind: 'not-asked' } as const
const BLANK = { kind: 'blank' } as const

const asSaid = (answered: Answered = BLANK): Said => {
  switch (answered.kind) {
    case 'chosen':
      return answered.choices.length > 0 ? { kind: 'chosen', choices: answered.choices } : BLANK
    case 'words':
    case 'long':
    case 'told':
      return { kind: 'told' }
    case 'number':
    case 'date':
      return answered
    default:
      return { kind: answered.kind }
  }
}
