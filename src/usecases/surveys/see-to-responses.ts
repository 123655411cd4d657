import type { Clock, Log } from '../../domain/ports.js'
import { DAYS_TO_GO_ON, type SurveyResponse } from '../../domain/surveys/response.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'
import { type ForgetUnsentDeps, forgetUnsent } from './forget-unsent.js'

export interface SeeToResponsesDeps extends ForgetUnsentDeps {
  responses: Pick<ResponseStore, 'takePending' | 'abandoned' | 'forgetUnsent'>
  clock: Clock
  log: Log
  handOver(response: SurveyResponse): Promise<unknown>
  withdraw(id: string): Promise<void>
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Held in memory together: answers can be long. */
const AT_ONCE = 50

/**
 * The net under responses whose work was cut off: long answers that are no records yet, and withdrawals that did not come to their
 * end. Safe to run in several processes at once.
 */
export const seeToPending = (deps: SeeToResponsesDeps) => async (): Promise<void> => {
  const before = new Date(deps.clock.now().getTime() - MINUTE)
  for (const response of await deps.responses.takePending(before, AT_ONCE)) await finishWork(deps, response)
}

/** Forgets what was begun and never sent. @returns how many */
export const forgetAbandoned = (deps: SeeToResponsesDeps) => async (): Promise<number> => {
  const { responses, clock } = deps
  const before = new Date(clock.now().getTime() - DAYS_TO_GO_ON * DAY)
  let forgotten = 0
  for (;;) {
    const old = await responses.abandoned(before, AT_ONCE)
    for (const { id } of old) await forgetUnsent(deps)(id)
    forgotten += old.length
    if (old.length < AT_ONCE) return forgotten
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** One that cannot be finished must not keep the others waiting. */
const finishWork = async (deps: SeeToResponsesDeps, response: SurveyResponse): Promise<void> => {
  try {
    if (response.state === 'withdrawn') await deps.withdraw(response.id)
    else await deps.handOver(response)
  } catch (error) {
    deps.log.warn({ error, responseId: response.id }, 'the work on a response has to wait')
  }
}
