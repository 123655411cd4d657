import type { Consent } from '../../domain/consent.js'
import { AppError } from '../../domain/errors.js'
import type { IncomingMessage, Receive } from '../../domain/incoming-message.js'
import type { Clock } from '../../domain/ports.js'
import type { Answered } from '../../domain/surveys/answered.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { Question } from '../../domain/surveys/question.js'
import { type SurveyResponse, untoldIn } from '../../domain/surveys/response.js'
import { statedBy } from '../../domain/surveys/stated-by.js'
import type { ResponseStore, SurveyStore } from '../../domain/surveys/survey-store.js'
import { questionsIn } from '../../domain/surveys/survey-texts.js'
import { withoutUnasked } from '../../domain/surveys/walk.js'
import type { Language } from '../../domain/wordings/wording.js'
import { onResponse } from './on-response.js'

export interface HandOverDeps {
  surveys: Pick<SurveyStore, 'edition'>
  responses: Pick<ResponseStore, 'find' | 'save'>
  receive: Receive
  /** Erases one record, for good; safe to do twice. */
  erase(reference: string): Promise<void>
  clock: Clock
}

/**
 * Hands each long answer of a finished response in at the one door, and puts the record's reference in the place of its words.
 * Doing it again finds the same records. What counts is the response as it stands by now: it may have waited, and been taken back, or
 * been allowed less, since it was read.
 * @returns the response as it is now, or null when it is gone
 * @throws AppError as `Receive` does; what is not handed over by then still stands in the response
 */
export const handOverAnswers =
  (deps: HandOverDeps) =>
  async ({
    id,
    editionId,
    language,
  }: Pick<SurveyResponse, 'id' | 'editionId' | 'language'>): Promise<SurveyResponse | null> => {
    const edition = await deps.surveys.edition(editionId)
    let latest = await deps.responses.find(id)
    if (!edition || !latest) return null
    for (const [questionId, question] of questionsIn(edition.questionnaire, language as Language)) {
      const untold = latest && untoldIn(latest).find(one => one.questionId === questionId)
      if (latest && untold) latest = await handOver(deps, edition, latest, { question, text: untold.text })
    }
    return latest
  }

/** The external id of the record that an answer becomes: the same whenever it is handed in. */
export const externalIdOf = (responseId: string, questionId: string): string => `survey/${responseId}/${questionId}`

// ---------------------------------------------------------------------------------------------------------------------

interface LongAnswer {
  question: Question
  text: string
}

const handOver = async (
  deps: HandOverDeps,
  edition: Edition,
  response: SurveyResponse,
  long: LongAnswer,
): Promise<SurveyResponse | null> => {
  const receipt = await deps.receive(messageOf(edition, response, long, deps.clock.now()))
  if (receipt.outcome === 'ignored') throw new AppError('invalid-message', receipt.reason)
  const latest = await tell(deps, response.id, long, receipt.reference)
  // Taken back while it was on its way: it may not stay behind.
  if (!latest || latest.state === 'withdrawn') await deps.erase(receipt.reference)
  return latest
}

const messageOf = (
  edition: Edition,
  { id, channel, contributorKey, consent, answers, happenedOn, eventCode, finishedAt, invented }: SurveyResponse,
  { question, text }: LongAnswer,
  now: Date,
): IncomingMessage => {
  const stated = statedBy(edition.questionnaire, withoutUnasked(edition.questionnaire, answers))
  return {
    channel,
    externalId: externalIdOf(id, question.id),
    sender: contributorKey ? { contributorKey } : null,
    sentAt: finishedAt ? new Date(finishedAt) : now,
    consent: consent && answerOf(consent),
    text,
    survey: { editionId: edition.id, responseId: id, questionId: question.id, question: question.text },
    ...(Object.keys(stated).length > 0 ? { stated } : {}),
    ...(happenedOn ? { happenedOn } : {}),
    ...(eventCode ? { eventCode } : {}),
    ...(invented ? { invented } : {}),
  }
}

const answerOf = ({ at: _given, ...answer }: Consent) => answer

/** Only where the same words still stand: a person may have corrected them meanwhile. */
const tell = (
  { responses, clock }: HandOverDeps,
  id: string,
  { question, text }: LongAnswer,
  reference: string,
): Promise<SurveyResponse | null> =>
  onResponse(responses, id, latest => {
    const now = latest.answers[question.id]
    if (now?.kind !== 'long' || now.text !== text) return latest
    const told: Answered = { kind: 'told', reference }
    return { ...latest, answers: { ...latest.answers, [question.id]: told }, savedAt: clock.now().toISOString() }
  })
