import type { Consent } from './consent.js'
import type { ErrorCode } from './errors.js'
import type { Decided } from './experience/decided.js'
import { type Facets, facetsOf } from './experience/facets.js'
import { joinedTranscript } from './experience/joined-transcript.js'
import { type Original, originalOf, type Recording, recordingsOf, typedText } from './experience/original.js'
import { tagsAfter } from './experience/tags.js'
import type { Channel, Stated, SurveyLink } from './incoming-message.js'
import { withChoices } from './redaction-choices/apply-choices.js'
import type { RedactionChoice } from './redaction-choices/choice.js'
import { raise } from './safeguarding/raise.js'
import { isOpenCase, type Safeguarding, type Targets, USUAL_TARGETS } from './safeguarding/safeguarding.js'
import { isReadable, type RecordedTranscript, type Transcript } from './transcript.js'
import type { Evidence, Reading, Redaction, Sentiment } from './understanding.js'

export const STATES = ['received', 'transcribed', 'ready', 'reviewed', 'closed', 'erased'] as const
export type State = (typeof STATES)[number]

/** The steps a record goes through by machine. Each leaves its stamp, so that a lost job is found again. */
export type Step = 'transcribe' | 'understand'

export interface Tag {
  codeId: string
  /** `machine`, or the id of the person who set it. */
  by: string
  confidence: number
  evidence: Evidence[]
  /** ISO 8601. */
  at: string
  status: 'suggested' | 'confirmed' | 'rejected'
}

/**
 * Whether this record stands in the safeguarding lane and therefore not in the open inbox: while its case is open, and for good
 * when it was closed to stay apart.
 */
export const inSafeguardingLane = ({ safeguarding }: Pick<Experience, 'safeguarding'>): boolean =>
  isOpenCase(safeguarding) || safeguarding.keptApart === true

export interface Failure {
  step: Step
  code: ErrorCode
  at: string
}

/** The one record of parent carer experience, the same for every channel. */
export interface Experience {
  id: string
  reference: string
  channel: Channel
  externalId: string
  contributorKey?: string
  receivedAt: string
  sentAt: string
  happenedOn?: string
  eventCode?: string
  consent: Consent
  original: Original
  /** The question of a survey that its words answer. */
  survey?: SurveyLink
  stated?: Stated
  /** What was said on all recordings together; only once every one of them has been heard. */
  transcript?: RecordedTranscript
  /** A person's own version of the transcript; the machine's stays beside it. */
  correction?: { text: string; by: string; at: string }
  /** The one text everyone reads. Absent until the voice has been heard. */
  words?: string
  /** The machine's whole reading; what people changed is kept apart, in tags and facets. */
  reading?: Reading & { at: string }
  /** What everybody sees: what the machine hid, with what people chose in its place. */
  redacted?: Redaction
  /** What people chose about the hiding of names, oldest first, kept apart from what the machine found. */
  redactionChoices?: RedactionChoice[]
  tags: Tag[]
  facets: Facets
  language?: string
  sentiment?: Sentiment
  kind?: string
  safeguarding: Safeguarding
  /** What people decided about facets, sentiment and kind, apart from what the machine read. */
  decided?: Decided
  /** A person has been through it; absent until then and after it was opened again. */
  review?: { by: string; at: string }
  /** Id of the person who is to look at it. */
  assignedTo?: string
  /** Reference of the record that spoke of several things and of which this is one. */
  splitFrom?: string
  /** References of the records that this one was split into; it is closed then. */
  splitInto?: string[]
  /** Reference of the record that tells the same; this one is closed then. */
  mergedInto?: string
  state: State
  failure?: Failure
  transcribedAt?: string
  understoodAt?: string
  keepUntil?: string
  invented: boolean
  version: number
}

export const needsTranscript = ({ original, correction }: Experience): boolean =>
  correction === undefined && recordingsOf(original).some(({ transcript }) => transcript === undefined)

/** The next thing a machine has to do with this record, or null when it waits for nobody or for a person. */
export const nextStep = (experience: Experience): Step | null => {
  if (experience.failure || experience.state === 'erased') return null
  if (needsTranscript(experience)) return 'transcribe'
  return experience.understoodAt ? null : 'understand'
}

/** Takes in what was heard on the recording of one part. With the last of them the record has its words. */
export const withTranscript = (
  experience: Experience,
  partId: string,
  { transcript, playable }: { transcript: Transcript; playable?: Recording['playable'] },
  at: Date,
): Experience => {
  const { parts, answers } = experience.original
  const known = { seconds: transcript.durationSeconds, transcript, ...(playable ? { playable } : {}) }
  const heard = parts.map(part =>
    part.id === partId && part.recording ? { ...part, recording: { ...part.recording, ...known } } : part,
  )
  const original = originalOf(heard, answers)
  const joined = joinedTranscript(original)
  if (!joined) return { ...experience, original }
  const recorded: RecordedTranscript = { ...joined, at: at.toISOString() }
  const whole = { ...experience, original, transcript: recorded }
  return { ...whole, transcribedAt: recorded.at, state: 'transcribed', words: wordsOf(whole) }
}

/**
 * A person has listened and typed what was said. The machine's transcript stays beside it, the words are read afresh, and who
 * went through the record before has not seen them.
 */
export const withCorrection = (experience: Experience, text: string, by: string, at: Date): Experience => {
  const { redacted: _1, reading: _2, understoodAt: _3, review: _4, ...rest } = withoutFailure(experience)
  const corrected = { ...rest, correction: { text, by, at: at.toISOString() } }
  return { ...corrected, state: 'transcribed', words: wordsOf(corrected) }
}

/**
 * Takes in a machine's reading. What a person has set or rejected is never touched.
 * @param targets how soon somebody must act on what it flags
 */
export const withReading = (
  experience: Experience,
  reading: Reading,
  at: Date,
  targets: Targets = USUAL_TARGETS,
): Experience => {
  const stamp = at.toISOString()
  // A reading falls away whenever the words it was of become others.
  const wordsAreNew = experience.reading === undefined
  return {
    ...experience,
    reading: { ...reading, at: stamp },
    redacted: withChoices(experience.words ?? '', reading.redaction, experience.redactionChoices),
    language: reading.language,
    sentiment: experience.decided?.sentiment?.value ?? reading.sentiment,
    kind: experience.decided?.kind?.value ?? reading.kind,
    tags: tagsAfter(reading, experience, stamp),
    facets: facetsOf(experience.stated, reading, experience.decided),
    safeguarding: raise(experience.safeguarding, reading.safeguarding, { at, wordsAreNew, targets }),
    understoodAt: stamp,
    state: experience.state === 'received' || experience.state === 'transcribed' ? 'ready' : experience.state,
  }
}

export const withFailure = (experience: Experience, step: Step, code: ErrorCode, at: Date): Experience => ({
  ...experience,
  failure: { step, code, at: at.toISOString() },
})

/** Clears a failure so that the machine tries again. */
export const withoutFailure = (experience: Experience): Experience => {
  const { failure: _cleared, ...rest } = experience
  return rest
}

/** The one text everyone reads: what was typed, then what was said, or a person's version of it. */
export const wordsOf = ({ original, transcript, correction }: Experience): string =>
  [typedText(original), correction?.text ?? transcript?.text].filter(part => part?.trim()).join('\n\n')

/**
 * Why this record waits for a person, or null: a step failed for good, its voice wants an ear, its files want an eye, or its
 * language a reader.
 */
export const personNeeded = (
  experience: Experience,
): 'failed' | 'unclear' | 'no-speech' | 'only-files' | 'other-language' | null => {
  if (experience.failure) return 'failed'
  if (lookingNeeded(experience)) return 'only-files'
  return listeningNeeded(experience) ?? (namesLeftIn(experience) ? 'other-language' : null)
}

/** Whether there is a recording or a file whose words a person may type. */
export const canBeTyped = ({ original, state }: Experience): boolean =>
  state !== 'erased' && state !== 'closed' && original.parts.some(({ recording, file }) => recording ?? file)

/** No machine reads pictures: a record that is nothing but files waits for a person who types what they say. */
export const lookingNeeded = ({ original, correction }: Experience): boolean =>
  original.kind === 'files' && correction === undefined

/** Why a person should look at this record's voice themselves, or null when the machine's ear can be trusted. */
export const listeningNeeded = ({
  transcript,
  correction,
  failure,
}: Experience): 'failed' | 'unclear' | 'no-speech' | null => {
  if (correction) return null
  if (failure?.step === 'transcribe') return 'failed'
  if (!transcript || isReadable(transcript)) return null
  return transcript.quality === 'no-speech' ? 'no-speech' : 'unclear'
}

/** The language of words that a machine cannot read yet, BCP 47, or null: nothing it says of them can be trusted. */
export const unreadLanguage = ({ language }: Pick<Experience, 'language'>): string | null =>
  language === undefined || language === 'en' || language === 'und' ? null : language

/** The language, other than English, of the words or of a stretch of them, in which names may have been left; or null. */
export const namesLeftIn = (experience: Pick<Experience, 'language' | 'redacted'>): string | null =>
  unreadLanguage(experience) ?? experience.redacted?.otherLanguage ?? null

/** Whether names may still be read in its words where they are hidden: no person has been through them. */
export const mayShowNames = (experience: Pick<Experience, 'language' | 'redacted' | 'review'>): boolean =>
  experience.redacted !== undefined && !experience.review && namesLeftIn(experience) !== null

/**
 * A record as those see it who may not open original words: without words in which names may have been left, until a person has
 * been through it.
 */
export const withoutLeftNames = (experience: Experience): Experience =>
  experience.redacted && mayShowNames(experience)
    ? { ...experience, redacted: { ...experience.redacted, text: '', findings: [] } }
    : experience

/**
 * The part of the words from which a machine may count: what was typed, and voice that was heard well or put right by a person.
 * Typed words stand first, so that places in this part are places in the whole.
 */
export const countableWords = ({ transcript, correction, original, words = '' }: Experience): string =>
  !transcript || correction !== undefined || isReadable(transcript) ? words : typedText(original)

/** Whether anything at all may be counted from a machine's reading. */
export const isCountable = (experience: Experience): boolean => countableWords(experience) !== ''
