import type { ConsentAnswer } from '../../domain/consent.js'
import type { Answers } from '../../domain/surveys/answered.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import { changeResponseConsent } from './change-response-consent.js'
import { type Finished, type FinishResponseDeps, finishResponse } from './finish-response.js'
import { handOverAnswers } from './hand-over-answers.js'
import { keepConsent } from './keep-consent.js'
import { saveAnswers } from './save-answers.js'
import { forgetAbandoned, type SeeToResponsesDeps, seeToPending } from './see-to-responses.js'
import { type Beginning, type StartResponseDeps, startResponse } from './start-response.js'
import { type WithdrawResponseDeps, withdrawResponse } from './withdraw-response.js'

/** Answering a survey, the same for the web, for paper and for chats. Every function is safe to call twice. */
export interface Answering {
  start(edition: Edition, beginning: Beginning): Promise<SurveyResponse | 'serial-taken'>
  save(id: string, answers: Answers): Promise<SurveyResponse | null>
  /** Before sending: `finish` then needs no consent of its own. */
  keepConsent(id: string, consent: ConsentAnswer): Promise<SurveyResponse | null>
  /** Also of what is finished. */
  changeConsent(id: string, consent: ConsentAnswer): Promise<SurveyResponse | null>
  finish(id: string, consent: ConsentAnswer | null): Promise<Finished>
  withdraw(id: string): Promise<void>
  /** For the sweep, every few seconds. */
  seeToPending(): Promise<void>
  /** Once an hour or so. @returns how many were begun and never sent, and are forgotten now */
  forgetAbandoned(): Promise<number>
}

type AnsweringDeps = StartResponseDeps &
  FinishResponseDeps &
  WithdrawResponseDeps &
  Omit<SeeToResponsesDeps, 'handOver' | 'withdraw'>

export const createAnswering = (deps: AnsweringDeps): Answering => {
  const withdraw = withdrawResponse(deps)
  const seeing = { ...deps, withdraw, handOver: handOverAnswers(deps) }
  return {
    start: startResponse(deps),
    save: saveAnswers(deps),
    keepConsent: keepConsent(deps),
    changeConsent: changeResponseConsent(deps),
    finish: finishResponse(deps),
    withdraw,
    seeToPending: seeToPending(seeing),
    forgetAbandoned: forgetAbandoned(seeing),
  }
}
