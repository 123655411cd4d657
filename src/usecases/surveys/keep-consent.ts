import type { ConsentAnswer } from '../../domain/consent.js'
import type { Clock } from '../../domain/ports.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'
import { storableThroughout } from '../../domain/words.js'
import { onResponse } from './on-response.js'

export interface KeepConsentDeps {
  responses: Pick<ResponseStore, 'find' | 'save'>
  clock: Clock
}

/**
 * Keeps what somebody allows before they send their answers; what is finished is not changed any more.
 * @returns the response as it is now, or null when there is none
 */
export const keepConsent =
  ({ responses, clock }: KeepConsentDeps) =>
  async (id: string, given: ConsentAnswer): Promise<SurveyResponse | null> => {
    const at = clock.now().toISOString()
    return onResponse(responses, id, latest =>
      latest.state === 'open' ? { ...latest, consent: { ...storableThroughout(given), at }, savedAt: at } : latest,
    )
  }
