import { standingThemes } from '../experience/tags.js'
import { type Experience, listeningNeeded, lookingNeeded, namesLeftIn } from '../experience.js'
import { type Pile, SURENESS, type Sureness } from './inbox-filter.js'

/** The piles that a record is on by what it is. Who waits for an answer, and what looks like a duplicate, is known elsewhere. */
export const pilesOf = (experience: Experience): Pile[] => {
  if (isDone(experience)) return []
  return [
    ...(isToBeReadFirst(experience) ? (['look-first'] as const) : []),
    ...(experience.state === 'ready' && standingThemes(experience).length === 0 ? (['no-theme'] as const) : []),
    ...(needsEar(experience) ? (['needs-ear'] as const) : []),
  ]
}

/** Whether a flag stands: a person or a machine raised it, and nobody has taken it away. */
export const isFlagged = ({ safeguarding }: Pick<Experience, 'safeguarding'>): boolean =>
  safeguarding.level !== 'none' && safeguarding.lifted === undefined

/** How sure the machine was of its least sure suggestion that waits for a person; null when none waits. */
export const surenessOf = ({ tags }: Pick<Experience, 'tags'>): Sureness | null => {
  const suggested = tags.filter(({ status }) => status === 'suggested').map(({ confidence }) => confidence)
  if (suggested.length === 0) return null
  const least = Math.min(...suggested)
  return SURENESS.findLast(sureness => least >= LEAST_CONFIDENCE[sureness]) ?? 'low'
}

// ---------------------------------------------------------------------------------------------------------------------

/** The reader suggests nothing below 0.5. */
const LEAST_CONFIDENCE: Record<Sureness, number> = { low: 0, fair: 0.65, high: 0.8 }

/** Letters: about two minutes of reading. */
const LONG = 2000
const MANY_THEMES = 5

const isDone = ({ state }: Experience): boolean => ['reviewed', 'closed', 'erased'].includes(state)

const isToBeReadFirst = (experience: Experience): boolean =>
  isFlagged(experience) ||
  (experience.words?.length ?? 0) >= LONG ||
  standingThemes(experience).length >= MANY_THEMES ||
  surenessOf(experience) === 'low'

const needsEar = (experience: Experience): boolean =>
  lookingNeeded(experience) || listeningNeeded(experience) !== null || namesLeftIn(experience) !== null
