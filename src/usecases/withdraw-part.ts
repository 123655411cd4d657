import { withoutPart } from '../domain/experience/change-parts.js'
import { erased } from '../domain/experience/contributor-wishes.js'
import type { Experience } from '../domain/experience.js'
import { type ChangeExperienceDeps, changeExperience } from './change-experience.js'

/**
 * A contributor has deleted one of their messages: it goes with all that came of it. With the last one the record is erased. If
 * people split the record, what is left is whole again, and they look at it anew: its parts may hold the old words.
 */
export const withdrawPart =
  (deps: ChangeExperienceDeps) =>
  async (reference: string, partId: string): Promise<void> => {
    const at = deps.clock.now()
    const change = (now: Experience) => withoutPart(now, partId, at)
    await changeExperience(deps, reference, change, { what: 'withdrew-part' }, erased)
  }
