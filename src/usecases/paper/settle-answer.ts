import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import type { Answered } from '../../domain/surveys/answered.js'
import { type Questionnaire, questionsOf } from '../../domain/surveys/edition.js'
import { consentAnswers, consentIn } from '../../domain/surveys/paper/consent-questions.js'
import { isSameAnswer } from '../../domain/surveys/paper/second-entry.js'
import { type SurveyResponse, toldBy } from '../../domain/surveys/response.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import { statedBy } from '../../domain/surveys/stated-by.js'
import type { ResponseStore, SurveyStore } from '../../domain/surveys/survey-store.js'
import { withoutUnasked } from '../../domain/surveys/walk.js'
import { storableThroughout } from '../../domain/words.js'
import { changeConsent } from '../change-consent.js'
import type { ChangeExperienceDeps } from '../change-experience.js'
import { correctFacts } from '../state-facts.js'
import type { Answering } from '../surveys/answering.js'
import { onResponse } from '../surveys/on-response.js'

export interface SettleAnswerDeps extends ChangeExperienceDeps {
  surveys: Pick<SurveyStore, 'edition'>
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
 * Settles what stands on the paper. What the first person typed is kept beside it, for counting mistakes. The records of its long
 * answers follow. Where it turns out that the family did not say yes, all of it goes, and its records with it.
 * @param by id of the person
 * @throws AppError `invalid-message` when it is no sheet of this pile that was typed twice
 */
export const settleAnswer =
  (deps: SettleAnswerDeps) =>
  async (batch: Batch, settling: Settling, by: string): Promise<void> => {
    const { responses, surveys, answering, clock } = deps
    const who = { by, at: clock.now().toISOString() }
    const [known, edition] = [await responses.find(settling.id), await surveys.edition(batch.editionId)]
    if (!known || !edition) throw notTypedTwice()
    // Before it counts as settled: what is cut off in between is still there to be settled.
    await tellRecords(deps, edition.questionnaire, settle(batch, known, settling, who))
    const settled = await onResponse(responses, settling.id, latest => settle(batch, latest, settling, who))
    if (!settled) throw notTypedTwice()
    // Somebody else may have settled another of its answers in this moment.
    await tellRecords(deps, edition.questionnaire, settled)
    if (settled.state === 'withdrawn') await answering.withdraw(settled.id)
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

/** Without a yes it is taken back in the same step: whatever cuts this off, the sweep does the rest. */
const withConsent = (response: SurveyResponse, answers: SurveyResponse['answers']): SurveyResponse => {
  const given = response.consent && consentIn(answers, response.consent.language)
  if (!given) return response
  const consent = { ...response.consent, ...given.consent, at: response.consent?.at ?? '' }
  return { ...response, consent, state: consent.keep ? response.state : 'withdrawn' }
}

/** The long answers became records of their own: what was settled is true of them, too. */
const tellRecords = async (
  deps: SettleAnswerDeps,
  asks: Pick<Questionnaire, 'sections'>,
  response: SurveyResponse,
): Promise<void> => {
  const { consent, answers, state } = response
  if (!consent || state === 'withdrawn') return
  const facts = questionsOf(asks).flatMap(({ tells }) => tells ?? [])
  const found = statedBy(asks, withoutUnasked(asks, answers))
  for (const reference of toldBy(response)) {
    await changeConsent(deps)(reference, consent)
    await correctFacts(deps)(reference, facts, found)
  }
}

const notTypedTwice = () => new AppError('invalid-message', 'This sheet was not typed a second time.')
