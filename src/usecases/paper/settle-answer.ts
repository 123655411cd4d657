import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import type { Answered } from '../../domain/surveys/answered.js'
import { consentAnswers, consentIn } from '../../domain/surveys/paper/consent-questions.js'
import { isSameAnswer } from '../../domain/surveys/paper/second-entry.js'
import { type SurveyResponse, toldBy } from '../../domain/surveys/response.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'
import { storableThroughout } from '../../domain/words.js'
import { changeConsent } from '../change-consent.js'
import type { ChangeExperienceDeps } from '../change-experience.js'
import type { Answering } from '../surveys/answering.js'
import { onResponse } from '../surveys/on-response.js'

export interface SettleAnswerDeps extends ChangeExperienceDeps {
  responses: Pick<ResponseStore, 'find' | 'save'>
  answering: Pick<Answering, 'withdraw'>
  clock: Clock
}

/** What somebody found on the paper where two had typed something else. */
export interface Settling {
  /** Id of the response. */
  id: string
  questionId: string
  answer: Answered
}

/**
 * Settles what stands on the paper. What the first person typed is kept beside it, for counting mistakes. Where it turns out that
 * the family did not say yes, all of it goes, and its records with it.
 * @param by id of the person
 * @throws AppError `invalid-message` when it is no sheet of this pile that was typed twice
 */
export const settleAnswer =
  (deps: SettleAnswerDeps) =>
  async (batch: Batch, settling: Settling, by: string): Promise<void> => {
    const at = deps.clock.now().toISOString()
    const settled = await onResponse(deps.responses, settling.id, latest => settle(batch, latest, settling, { by, at }))
    if (!settled) throw notTypedTwice()
    if (settling.questionId.startsWith('consent:')) await tellRecords(deps, settled)
  }

// ---------------------------------------------------------------------------------------------------------------------

const settle = (
  batch: Batch,
  latest: SurveyResponse,
  { questionId, answer }: Settling,
  who: { by: string; at: string },
): SurveyResponse => {
  const { sheet, consent } = latest
  // Taken back meanwhile, or by the answer before this one: nothing is left to settle.
  if (sheet?.batchId === batch.id && latest.state === 'withdrawn') return latest
  if (sheet?.batchId !== batch.id || !sheet.second?.finishedAt || latest.state !== 'finished') throw notTypedTwice()
  const settled = { ...sheet.settled, [questionId]: { answer: storableThroughout(answer), ...who } }
  const known = { ...latest.answers, ...consentAnswers(consent) }
  const before = known[questionId] ?? { kind: 'blank' as const }
  if (isSameAnswer(before, answer)) return { ...latest, savedAt: who.at, sheet: { ...sheet, settled } }
  const firstSaid = { [questionId]: before, ...sheet.firstSaid }
  const changed = { ...latest, savedAt: who.at, sheet: { ...sheet, settled, firstSaid } }
  return questionId.startsWith('consent:')
    ? withConsent(changed, { ...known, [questionId]: answer })
    : { ...changed, answers: { ...latest.answers, [questionId]: answer } }
}

const withConsent = (response: SurveyResponse, answers: SurveyResponse['answers']): SurveyResponse => {
  const given = response.consent && consentIn(answers, response.consent.language)
  return given
    ? { ...response, consent: { ...response.consent, ...given.consent, at: response.consent?.at ?? '' } }
    : response
}

/** The long answers became records of their own: what may be done with them is what was settled. */
const tellRecords = async (deps: SettleAnswerDeps, response: SurveyResponse): Promise<void> => {
  const { consent } = response
  if (!consent) return
  if (!consent.keep) return deps.answering.withdraw(response.id)
  for (const reference of toldBy(response)) await changeConsent(deps)(reference, consent)
}

const notTypedTwice = () => new AppError('invalid-message', 'This sheet was not typed a second time.')
