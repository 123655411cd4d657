import type { Experience } from '../../domain/experience.js'
import { isDistressing } from '../../domain/review/distressing.js'
import { inForumTime } from '../dates.js'
import { stateNames } from '../experience-words.js'
import { excerptOf } from '../inbox/excerpt.js'
import { paths } from '../paths.js'
import { withList } from './list.js'

/** Another record that is shown beside one, by its first words with names hidden. */
export interface BesideView {
  reference: string
  href: string
  about: string
  language: string
  /** Null: there are none that may be shown here. */
  words: string | null
  /** Said in place of words. */
  instead: string
}

export const besideView = (other: Experience, list: string): BesideView => ({
  reference: other.reference,
  href: withList(paths.experience(other.reference), list),
  about: `${inForumTime(other.receivedAt)} · ${stateNames[other.state]}`,
  language: other.language ?? 'en',
  words: isDistressing(other) ? null : beginningOf(other) || null,
  instead: isDistressing(other) ? 'These words may be hard to read. Open it to read them.' : 'There are no words yet.',
})

// ---------------------------------------------------------------------------------------------------------------------

const beginningOf = ({ redacted }: Experience): string =>
  excerptOf(redacted?.text.trim() ?? '')
    .map(({ text }) => text)
    .join('')
