import { withoutPart } from '../domain/experience/change-parts.js'
import { type ChangeExperienceDeps, changeExperience } from './change-experience.js'

/** A contributor has deleted one of their messages: it goes with all that came of it. With the last one the record is erased. */
export const withdrawPart =
  (deps: ChangeExperienceDeps) =>
  async (reference: string, partId: string): Promise<void> => {
    const at = deps.clock.now()
    await changeExperience(deps, reference, now => withoutPart(now, partId, at), { what: 'withdrew-part' })
  }
