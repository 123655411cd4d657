import type { Experience } from '../../domain/experience.js'
import { isDistressing } from '../../domain/review/distressing.js'
import { inForumTime } from '../dates.js'
import { stateNames } from '../experience-words.js'
import { excerptOf } from '../inbox/excerpt.js'
import { INSTEAD_OF_LEFT_NAMES, isWithheld } from '../left-names.js'
import { paths } from '../paths.js'
import { INSTEAD_OF_HARD_WORDS } from '../reading-load/words.js'
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

/** A record that this one came from or went into. */
export interface FamilyView {
  text: string
  reference: string
  href: string
}

export const besideView = (other: Experience, list: string): BesideView => ({
  reference: other.reference,
  href: withList(paths.experience(other.reference), list),
  about: `${inForumTime(other.receivedAt)} · ${stateNames[other.state]}`,
  language: other.language ?? 'en',
  words: isDistressing(other) ? null : beginningOf(other) || null,
  instead: insteadOf(other),
})

/** Another one that tells nearly the same, with the page on which one of the two is closed. */
export const duplicateView = (
  { reference }: Experience,
  other: Experience,
  list: string,
): BesideView & { merge: string } => ({
  ...besideView(other, list),
  merge: withList(`${paths.experienceMerge(reference)}?with=${other.reference}`, list),
})

/** Records that this one came from or went into. */
export const familyOf = ({ splitFrom, splitInto = [], mergedInto }: Experience, list: string): FamilyView[] => {
  const one = (text: string, reference: string) => ({
    text,
    reference,
    href: withList(paths.experience(reference), list),
  })
  return [
    ...(splitFrom ? [one('This is a part of', splitFrom)] : []),
    ...splitInto.map(reference => one('A part of this is', reference)),
    ...(mergedInto ? [one('This is closed. The same is told in', mergedInto)] : []),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

const insteadOf = (other: Experience): string => {
  if (isDistressing(other)) return INSTEAD_OF_HARD_WORDS
  return isWithheld(other) ? INSTEAD_OF_LEFT_NAMES : 'There are no words yet.'
}

const beginningOf = ({ redacted }: Experience): string =>
  excerptOf(redacted?.text.trim() ?? '')
    .map(({ text }) => text)
    .join('')
