import { withStated } from '../domain/experience/contributor-wishes.js'
import type { Experience } from '../domain/experience.js'
import type { Stated } from '../domain/incoming-message.js'
import { storableThroughout } from '../domain/words.js'
import { type ChangeExperienceDeps, changeExperience } from './change-experience.js'

/** Takes in what contributors said of themselves, over what they said before. */
export const stateFacts =
  (deps: ChangeExperienceDeps) =>
  async (reference: string, stated: Stated): Promise<void> => {
    const change = (now: Experience) => withStated(now, storableThroughout(stated))
    await changeExperience(deps, reference, change, { what: 'facts-stated' })
  }
