import type { Effect } from '../../domain/chat/conversation/turn.js'
import type { Conversation } from '../../domain/chat/conversation-store.js'
import { isRetryable } from '../../domain/errors.js'
import type { Log } from '../../domain/ports.js'
import type { ResponseStore, SurveyStore } from '../../domain/surveys/survey-store.js'
import { languagesOf } from '../../domain/surveys/survey-texts.js'
import type { Answering } from '../surveys/answering.js'

export interface AnswerSurveyDeps {
  answering: Pick<Answering, 'start' | 'save' | 'finish' | 'withdraw' | 'changeConsent'>
  surveys: Pick<SurveyStore, 'edition'>
  responses: Pick<ResponseStore, 'ofContributor'>
  log: Log
}

export type SurveyEffect = Extract<Effect, { do: 'start-response' | 'save-answers' | 'finish-response' }>

/**
 * Does to a response what a turn decided. What can never be done, because the survey was closed or the answers taken back in the very
 * moment, is left; the next turn finds the response as it is then.
 * @throws AppError that are retryable
 */
export const answerSurvey = async (
  deps: AnswerSurveyDeps,
  conversation: Conversation,
  effect: SurveyEffect,
): Promise<void> => {
  try {
    await answer(deps, conversation, effect)
  } catch (error) {
    if (isRetryable(error)) throw error
    deps.log.warn({ error, responseId: effect.id }, 'an answer of a chat could not be kept in its survey')
  }
}

/** What somebody wants of what they told holds for what they answered, too: all of it, or what has this reference. */
export const changeAnswers = async (
  { responses, answering }: AnswerSurveyDeps,
  { contributorKey }: Conversation,
  effect: Extract<Effect, { do: 'erase' | 'change-consent' | 'state' }>,
): Promise<void> => {
  if (effect.do === 'state') return
  const { scope } = effect
  for (const { id, reference } of await responses.ofContributor(contributorKey)) {
    if (scope !== 'all' && scope.reference !== reference) continue
    if (effect.do === 'erase') await answering.withdraw(id)
    else await answering.changeConsent(id, effect.consent)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const answer = async (deps: AnswerSurveyDeps, conversation: Conversation, effect: SurveyEffect): Promise<void> => {
  const { answering } = deps
  switch (effect.do) {
    case 'start-response':
      return start(deps, conversation, effect)
    case 'save-answers':
      await answering.save(effect.id, effect.answers)
      return
    case 'finish-response':
      await answering.finish(effect.id, conversation.state.consent)
  }
}

const start = async (
  { answering, surveys }: AnswerSurveyDeps,
  { channel, contributorKey, state }: Conversation,
  { id, editionId }: Extract<SurveyEffect, { do: 'start-response' }>,
): Promise<void> => {
  const edition = await surveys.edition(editionId)
  if (!edition) return
  const language = languagesOf(edition.questionnaire).find(one => one === state.language) ?? 'en'
  const from = state.eventCode ? { eventCode: state.eventCode } : {}
  await answering.start(edition, { id, channel, language, contributorKey, ...from })
}
