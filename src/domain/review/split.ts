import { AppError } from '../errors.js'
import { facetsOf } from '../experience/facets.js'
import { originalOf } from '../experience/original.js'
import { type Experience, inSafeguardingLane, listeningNeeded } from '../experience.js'
import { keptHidden } from '../redaction-choices/kept-hidden.js'
import { forPart } from '../redaction-choices/other-words.js'
import type { Span } from '../understanding.js'
import { saysSomething } from '../words.js'

/**
 * A passage of a record's words as a record of its own: told by the same person, at the same time, under the same consent. What
 * was spoken there is typed here; the recording stays with the whole.
 */
export const partOfSplit = (
  whole: Experience,
  { start, end }: Span,
  given: { id: string; reference: string },
): Experience => {
  const externalId = `split/${given.id}`
  const { words = '' } = whole
  const text = words.slice(start, end).trim()
  const from = words.indexOf(text, start)
  return {
    ...given,
    ...toldWith(whole),
    externalId,
    original: originalOf([{ id: externalId, sentAt: whole.sentAt, text }]),
    words: text,
    ...hidingOf(whole, { start: from, end: from + text.length }),
    tags: [],
    facets: facetsOf(whole.stated),
    safeguarding: { level: 'none', evidence: [] },
    splitFrom: whole.reference,
    state: 'received',
    version: 1,
  }
}

/** @throws AppError `invalid-message` in words that say what to do */
export const refuseUnsplittable = (whole: Experience, passages: Span[]): void => {
  if (whole.state !== 'ready' && whole.state !== 'reviewed')
    throw refused('Only a record that is read and open can be split. Open it again, or try again in a few minutes.')
  // Its parts would tell the same words to everybody, without the flag.
  if (inSafeguardingLane(whole)) throw refused('This is in the safeguarding lane. Close the case first, then split it.')
  if (listeningNeeded(whole)) throw refused('This was hard to hear. Listen and type what was said, then split it.')
  if (passages.length < 2) throw refused('Choose at least one place to split.')
  if (!passages.every((passage, at) => isPassage(whole, passage, passages[at - 1])))
    throw refused('Each part needs some words, and no part may overlap another. Choose the places to split again.')
}

// ---------------------------------------------------------------------------------------------------------------------

/** What was hidden in the whole stays hidden in its part: first what the machine hid, over which people chose. */
const hidingOf = (whole: Experience, part: Span): Pick<Experience, 'redactionChoices'> => {
  const { words = '', reading, redactionChoices = [] } = whole
  const byMachine = reading ? keptHidden({ words, redaction: reading.redaction, at: reading.at }, part) : []
  const choices = [...byMachine, ...forPart(redactionChoices, words.slice(part.start, part.end))]
  return choices.length > 0 ? { redactionChoices: choices } : {}
}

/** Who told it, how and when, and what they allowed: true of every passage of it. */
const toldWith = (whole: Experience) => {
  const {
    channel,
    contributorKey,
    receivedAt,
    sentAt,
    happenedOn,
    eventCode,
    consent,
    survey,
    stated,
    keepUntil,
    invented,
  } = whole
  return {
    channel,
    receivedAt,
    sentAt,
    consent,
    invented,
    ...(contributorKey && { contributorKey }),
    ...(happenedOn && { happenedOn }),
    ...(eventCode && { eventCode }),
    ...(survey && { survey }),
    ...(stated && { stated }),
    ...(keepUntil && { keepUntil }),
  }
}

const refused = (shownAs: string): AppError => new AppError('invalid-message', shownAs)

const isPassage = ({ words = '' }: Experience, { start, end }: Span, before: Span | undefined): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  start >= (before?.end ?? 0) &&
  end <= words.length &&
  saysSomething(words.slice(start, end))
