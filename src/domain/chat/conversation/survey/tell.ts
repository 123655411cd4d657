import { statedBy } from '../../../surveys/stated-by.js'
import { giveReceipt } from '../receipts.js'
import { say } from '../speech.js'
import { changed, doing, later, offering, type Surroundings, saying, type Turn } from '../turn.js'
import type { AskedQuestion } from './asked-question.js'
import { answeringSurvey } from './go-on.js'
import { answerChoices } from './question-lines.js'

/**
 * Words, a voice or a picture in answer to a question that asks for a story. All that comes until they say that it is done, or
 * until a quiet while has passed, is one answer and one record.
 */
export const tell = (turn: Turn, asked: AskedQuestion, around: Surroundings): Turn => {
  const { own, question, step } = asked
  const { edition, response } = own
  const before = response.answers[question.id]
  const reference = before?.kind === 'told' ? before.reference : null
  const settled = turn.state.record?.receipt ? giveReceipt(turn, around) : turn
  const isUrgent = turn.state.signpostedAt === around.now.toISOString()
  const record = { reference, lastPartAt: around.now.toISOString(), signposted: isUrgent, receipt: null }
  const told = { ...step, told: true, goOnAt: isUrgent ? null : later(around.now, around.quietSeconds) }
  const survey = { editionId: edition.id, responseId: response.id, questionId: question.id, question: question.text }
  const answer = { survey, stated: statedBy(edition.questionnaire, response.answers) }
  const kept = changed(doing(settled, { do: 'keep', join: reference !== null, answer }), { record, survey: told })
  return step.told || isUrgent ? kept : thanked(kept, { ...asked, step: told }, around)
}

// ---------------------------------------------------------------------------------------------------------------------

/** Only once: what follows is taken without a word. */
const thanked = (turn: Turn, asked: AskedQuestion, around: Surroundings): Turn => {
  const said = saying(answeringSurvey(turn), say('survey-more', turn.state, around))
  return offering(said, answerChoices(asked, turn.state, around))
}
