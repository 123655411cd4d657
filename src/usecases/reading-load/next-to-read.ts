import type { Experience } from '../../domain/experience.js'
import type { Neighbours } from '../../domain/inbox/inbox-filter.js'
import type { ExperienceStore } from '../../domain/ports.js'
import { isDistressing } from '../../domain/review/distressing.js'
import { type OwnLoadDeps, ownLoad } from './own-load.js'

export interface NextToReadDeps extends OwnLoadDeps {
  experiences: Pick<ExperienceStore, 'findByReference'>
}

export interface NextToRead {
  /** Reference; null: nothing is left that this person wants to read now. */
  older: string | null
  /** How many hard ones were left out on the way. They stay in the list. */
  leftOut: number
}

/**
 * The next record of a list, without the hard ones for whoever has reached their own limit.
 * @param older the next one as the list has it
 * @param neighboursOf looks up what stands beside a record in that list
 */
export const nextToRead =
  (deps: NextToReadDeps) =>
  async (
    older: string | null,
    personId: string,
    neighboursOf: (record: Experience) => Promise<Neighbours>,
  ): Promise<NextToRead> => {
    if (older === null || !(await hasOwnEnough(deps, personId))) return { older, leftOut: 0 }
    let [next, leftOut]: [string | null, number] = [older, 0]
    while (next !== null && leftOut < MOST_LEFT_OUT) {
      const record = await deps.experiences.findByReference(next)
      if (!record || !isDistressing(record)) return { older: next, leftOut }
      next = (await neighboursOf(record)).older
      leftOut += 1
    }
    return { older: null, leftOut }
  }

// ---------------------------------------------------------------------------------------------------------------------

/** A list of hard ones alone is not walked to its end. */
const MOST_LEFT_OUT = 25

const hasOwnEnough = async (deps: NextToReadDeps, personId: string): Promise<boolean> =>
  (await ownLoad(deps)(personId)).enough?.by === 'own'
