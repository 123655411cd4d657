import { type Experience, inSafeguardingLane, unreadLanguage } from '../experience.js'

/**
 * Whether a record may go into a sample: read, open, safe to show to everybody who codes, with words whose names are hidden.
 * In a language that no machine reads, names may not be hidden.
 * @param practice a practice round is drawn from what is made up, and from nothing else
 */
export const mayBeDrawn = (experience: Experience, practice: boolean): boolean =>
  experience.invented === practice &&
  (experience.state === 'ready' || experience.state === 'reviewed') &&
  unreadLanguage(experience) === null &&
  mayBeShown(experience)

/** Whether a record of a round may be shown to those who code; that can change after it was drawn. */
export const mayBeShown = (experience: Experience): boolean =>
  experience.state !== 'erased' && !inSafeguardingLane(experience) && Boolean(experience.redacted?.text.trim())
