import { withPartText } from '../domain/experience/change-parts.js'
import { type ChangeExperienceDeps, changeExperience } from './change-experience.js'
import { keepableText, refuseTooLong } from './keep-part.js'

/**
 * A contributor has put other words in the place of their own: the old ones are forgotten everywhere. Words that say nothing
 * take them out.
 * @throws AppError `text-too-long`
 */
export const editPart =
  (deps: ChangeExperienceDeps) =>
  async (reference: string, partId: string, text: string): Promise<void> => {
    refuseTooLong(text)
    const at = deps.clock.now()
    const kept = keepableText(text) ?? null
    await changeExperience(deps, reference, now => withPartText(now, partId, kept, at), { what: 'edited-part' })
  }
