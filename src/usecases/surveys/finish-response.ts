import type { ConsentAnswer } from '../../domain/consent.js'
import { AppError } from '../../domain/errors.js'
import type { Clock, Log } from '../../domain/ports.js'
import type { Answered, Answers } from '../../domain/surveys/answered.js'
import { type Edition, questionsOf } from '../../domain/surveys/edition.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { ResponseStore, SurveyStore } from '../../domain/surveys/survey-store.js'
import { withoutUnasked } from '../../domain/surveys/walk.js'
import { saysSomething, storableThroughout } from '../../domain/words.js'
import { type ForgetUnsentDeps, forgetUnsent } from './forget-unsent.js'
import { type HandOverDeps, handOverAnswers } from './hand-over-answers.js'
import { onResponse } from './on-response.js'

export interface FinishResponseDeps extends HandOverDeps, ForgetUnsentDeps {
  surveys: Pick<SurveyStore, 'edition'>
  responses: Pick<ResponseStore, 'find' | 'save' | 'forgetUnsent'>
  clock: Clock
  log: Log
}

export type Finished = { outcome: 'kept'; response: SurveyResponse } | { outcome: 'not-kept' }

/**
 * The person has sent it, or the sheet is typed to its end. Once this resolves it is safe: its long answers become records at
 * once, and if that fails the sweep sees to it. Without a yes to keeping it is deleted. Finishing twice gives the same.
 * @throws AppError `invalid-message` when there is none, `consent-missing` when the question was never answered
 */
export const finishResponse =
  (deps: FinishResponseDeps) =>
  async (id: string, consent: ConsentAnswer | null): Promise<Finished> => {
    const begun = await deps.responses.find(id)
    const edition = begun && (await deps.surveys.edition(begun.editionId))
    if (!begun || !edition) throw new AppError('invalid-message', 'These answers are not here any more.')
    const mayNotBeKept = begun.state === 'open' && (consent ?? begun.consent)?.keep === false
    // Sent meanwhile from another page, with a yes: that stays, until it is taken back.
    if (mayNotBeKept && (await forgetUnsent(deps)(id))) return { outcome: 'not-kept' }
    const finished = await onResponse(deps.responses, id, latest => finish(deps.clock.now(), edition, latest, consent))
    if (!finished) return { outcome: 'not-kept' }
    return { outcome: 'kept', response: await handedOver(deps, finished) }
  }

// ---------------------------------------------------------------------------------------------------------------------

const finish = (now: Date, edition: Edition, latest: SurveyResponse, given: ConsentAnswer | null): SurveyResponse => {
  if (latest.state !== 'open') return latest
  const at = now.toISOString()
  const consent = given ? { ...storableThroughout(given), at } : latest.consent
  if (!consent) throw new AppError('consent-missing', 'Please say first whether we may keep your answers.')
  return { ...latest, consent, state: 'finished', answers: finalAnswers(edition, latest), finishedAt: at, savedAt: at }
}

/**
 * What somebody answered before they changed their mind and were not asked any more is not theirs any longer. On paper all of it
 * stands before us, and stays.
 */
const finalAnswers = ({ questionnaire }: Edition, { channel, answers }: SurveyResponse): Answers => {
  const meant = channel === 'paper' ? answers : withoutUnasked(questionnaire, answers)
  const known = questionsOf(questionnaire).flatMap(({ id }): [string, Answered][] => {
    const answered = meant[id]
    return answered ? [[id, saying(answered)]] : []
  })
  return Object.fromEntries(known)
}

/** Spaces are no words. */
const saying = (answered: Answered): Answered =>
  'text' in answered && !saysSomething(answered.text) ? { kind: 'blank' } : answered

/** The answers are committed by now: the person must not be told otherwise. */
const handedOver = async (deps: FinishResponseDeps, response: SurveyResponse): Promise<SurveyResponse> => {
  try {
    return (await handOverAnswers(deps)(response)) ?? response
  } catch (error) {
    deps.log.warn({ error, responseId: response.id }, 'long answers wait to become records')
    return response
  }
}
