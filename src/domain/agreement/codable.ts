import { type Experience, inSafeguardingLane, namesLeftIn } from '../experience.js'

/**
 * Whether a record may go into a sample: read, open, safe to show to everybody who codes.
 * @param practice a practice round is drawn from what is made up, and from nothing else
 */
export const mayBeDrawn = (experience: Experience, practice: boolean): boolean =>
  experience.invented === practice &&
  (experience.state === 'ready' || experience.state === 'reviewed') &&
  mayBeShown(experience)

/**
 * Whether a record of a round may be shown to those who code, with words whose names are hidden; that can change after it was
 * drawn. In a language that no machine reads, names may not be hidden.
 */
export const mayBeShown = (experience: Experience): boolean =>
  experience.state !== 'erased' &&
  !inSafeguardingLane(experience) &&
  namesLeftIn(experience) === null &&
  Boolean(experience.redacted?.text.trim())
