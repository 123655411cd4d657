import { type Experience, withoutFailure, wordsOf } from '../experience.js'
import { forgetting } from '../redaction-choices/other-words.js'
import { erased } from './contributor-wishes.js'
import { facetsOf } from './facets.js'
import { joinedTranscript } from './joined-transcript.js'
import { type Original, originalOf, type Part, recordingsOf } from './original.js'
import { isByPerson } from './tags.js'

/**
 * Whether a further message may still become part of this record: once a person has worked on it, it stays as they saw it. One that
 * is very long is full, because the machine reads the whole again with each message.
 */
export const isOpenToMore = (experience: Experience): boolean =>
  isUntouched(experience) && experience.redactionChoices === undefined && !isFull(experience)

/** Adds a message; a known one changes nothing. What the machine found before stands until it has read the whole again. */
export const withPart = (experience: Experience, part: Part, at: Date): Experience => {
  const { parts, answers } = experience.original
  if (parts.some(({ id }) => id === part.id)) return experience
  return begunAgain(experience, originalOf([...parts, part], answers), at)
}

/** Puts other words, or none, in the place of a part's. Nothing of the old ones, and nothing found in them, stays. */
export const withPartText = (experience: Experience, partId: string, text: string | null, at: Date): Experience => {
  const { parts, answers } = experience.original
  const edited = parts.map(part => (part.id === partId ? saying(part, text) : part))
  const isSame = parts.every((part, index) => part.text === edited[index]?.text)
  return isSame ? experience : withoutGone(begunAgain(withoutFindings(experience), originalOf(edited, answers), at))
}

/**
 * Takes a message out, with all that came of it: also what a person typed down, if it held a recording or a file. The last
 * one takes the record with it.
 */
export const withoutPart = (experience: Experience, partId: string, at: Date): Experience => {
  const { parts, answers } = experience.original
  const withdrawn = parts.find(({ id }) => id === partId)
  if (!withdrawn) return experience
  const left = originalOf(
    parts.filter(part => part !== withdrawn),
    answers,
  )
  const kept = withdrawn.recording || withdrawn.file ? withoutCorrection(experience) : experience
  return withoutGone(begunAgain(withoutFindings(kept), left, at))
}

// ---------------------------------------------------------------------------------------------------------------------

/** In UTF-16 units: an hour and more of talk. */
const FULL = 100_000
const MOST_PARTS = 1000

const isFull = ({ original, words = '' }: Experience): boolean =>
  words.length >= FULL || original.parts.length >= MOST_PARTS

export const isUntouched = ({ state, correction, decided, tags, safeguarding }: Experience): boolean =>
  (state === 'received' || state === 'transcribed' || state === 'ready') &&
  correction === undefined &&
  decided === undefined &&
  safeguarding.ackBy === undefined &&
  safeguarding.closedBy === undefined &&
  safeguarding.raisedBy === undefined &&
  safeguarding.lifted === undefined &&
  !tags.some(isByPerson)

const saying = ({ text: _before, ...part }: Part, text: string | null): Part =>
  text === null ? part : { ...part, text }

/**
 * The record as if this original had just come in, keeping what was heard on each recording and what people decided. It is open
 * again: whoever went through it, split it or closed it for another saw other words. Without any parts, it is erased.
 */
const begunAgain = (experience: Experience, original: Original, at: Date): Experience => {
  if (original.parts.length === 0 && !original.answers) return erased(experience)
  const { reading: _1, redacted: _2, understoodAt: _3, ...unread } = withoutFailure(reopened(experience))
  const { transcript: _4, transcribedAt: _5, words: _6, ...bare } = unread
  const joined = joinedTranscript(original)
  const heard = joined ? { transcript: { ...joined, at: at.toISOString() }, transcribedAt: at.toISOString() } : {}
  const again: Experience = { ...bare, ...heard, original, state: 'received' }
  const isHeard = joined !== null || again.correction !== undefined
  if (isHeard) return { ...again, state: 'transcribed', words: wordsOf(again) }
  return recordingsOf(original).length > 0 ? again : { ...again, words: wordsOf(again) }
}

/** What was found in words that are gone. Decisions of people stay, but not the words that they rested on. */
const withoutFindings = (experience: Experience): Experience => {
  const { language: _1, sentiment: _2, kind: _3, ...rest } = experience
  const { stated, decided } = experience
  return {
    ...rest,
    ...(decided?.sentiment ? { sentiment: decided.sentiment.value } : {}),
    ...(decided?.kind ? { kind: decided.kind.value } : {}),
    tags: experience.tags.filter(isByPerson).map(tag => ({ ...tag, evidence: [] })),
    facets: facetsOf(stated, undefined, decided),
    safeguarding: { ...experience.safeguarding, evidence: [] },
  }
}

/** What people chose to hide or show is kept, but not the words of it that are gone. */
const withoutGone = (experience: Experience): Experience =>
  experience.redactionChoices
    ? { ...experience, redactionChoices: forgetting(experience.redactionChoices, wordsOf(experience)) }
    : experience

const reopened = (experience: Experience): Experience => {
  const { review: _1, splitInto: _2, mergedInto: _3, ...rest } = experience
  return rest
}

const withoutCorrection = (experience: Experience): Experience => {
  const { correction: _gone, ...rest } = experience
  return rest
}
