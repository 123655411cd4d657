import { withFoundFacts, withStated } from '../domain/experience/contributor-wishes.js'
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

/** What was found on the paper of what a family says of itself takes the place of what was known of these facts. */
export const correctFacts =
  (deps: ChangeExperienceDeps) =>
  async (reference: string, facts: (keyof Stated)[], found: Stated): Promise<void> => {
    const change = (now: Experience) => withFoundFacts(now, facts, storableThroughout(found))
    await changeExperience(deps, reference, change, { what: 'facts-stated' })
  }
