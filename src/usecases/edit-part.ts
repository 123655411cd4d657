import { withPartText } from '../domain/experience/change-parts.js'
import { erased } from '../domain/experience/contributor-wishes.js'
import type { Experience } from '../domain/experience.js'
import { type ChangeExperienceDeps, changeExperience } from './change-experience.js'
import { keepableText, refuseTooLong } from './keep-part.js'

/**
 * A contributor has put other words in the place of their own: the old ones are forgotten everywhere. Words that say nothing
 * take them out. If people split the record, it is whole again, and they look at it anew: its parts held the old words.
 * @throws AppError `text-too-long`
 */
export const editPart =
  (deps: ChangeExperienceDeps) =>
  async (reference: string, partId: string, text: string): Promise<void> => {
    refuseTooLong(text)
    const at = deps.clock.now()
    const kept = keepableText(text) ?? null
    const change = (now: Experience) => withPartText(now, partId, kept, at)
    await changeExperience(deps, reference, change, { what: 'edited-part' }, erased)
  }
