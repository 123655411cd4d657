import type { ConsentAnswer } from '../domain/consent.js'
import { withConsent } from '../domain/experience/contributor-wishes.js'
import type { Experience } from '../domain/experience.js'
import { storableThroughout } from '../domain/words.js'
import { type ChangeExperienceDeps, changeExperience } from './change-experience.js'

/** A contributor has answered the questions of consent anew. Without `keep` the record is erased. */
export const changeConsent =
  (deps: ChangeExperienceDeps) =>
  async (reference: string, answer: ConsentAnswer): Promise<void> => {
    const at = deps.clock.now()
    const change = (now: Experience) => withConsent(now, storableThroughout(answer), at)
    const { keep, quote, contact } = answer
    await changeExperience(deps, reference, change, { what: 'consent-changed', detail: { keep, quote, contact } })
  }
