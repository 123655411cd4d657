import { erased } from '../domain/experience/contributor-wishes.js'
import { type ChangeExperienceDeps, changeExperience } from './change-experience.js'

/** A contributor wants it gone: words, voice, files, transcript, tags and quotes. What stays is that there was something. */
export const eraseExperience =
  (deps: ChangeExperienceDeps) =>
  async (reference: string): Promise<void> => {
    await changeExperience(deps, reference, erased, { what: 'erased' })
  }
