import type { ConsentAnswer } from '../../domain/consent.js'
import type { Clock } from '../../domain/ports.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'
import { storableThroughout } from '../../domain/words.js'
import { onResponse } from './on-response.js'

export interface ChangeResponseConsentDeps {
  responses: Pick<ResponseStore, 'find' | 'save'>
  clock: Clock
}

/**
 * Somebody has answered the questions of consent anew: it counts for what they finished before, too.
 * @returns the response as it is now, or null when there is none
 */
export const changeResponseConsent =
  ({ responses, clock }: ChangeResponseConsentDeps) =>
  async (id: string, given: ConsentAnswer): Promise<SurveyResponse | null> => {
    const at = clock.now().toISOString()
    return onResponse(responses, id, latest =>
      latest.state === 'withdrawn' ? latest : { ...latest, consent: { ...storableThroughout(given), at }, savedAt: at },
    )
  }
