import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { recordingsOf } from '../../domain/experience/original.js'
import { canBeTyped, type Experience, listeningNeeded, nextStep, unreadLanguage } from '../../domain/experience.js'
import { may, type Person } from '../../domain/people.js'
import type { HistoryEntry } from '../../domain/ports.js'
import { inForumTime } from '../dates.js'
import { channelNames, type Flag, flagsOf, stateNames } from '../experience-words.js'
import { paths } from '../paths.js'
import { aboutFacts, consentFacts, type Fact, guessedFacts, hearingFacts } from './facts-view.js'
import { type HistoryLine, historyLines } from './history-view.js'
import { problemOf } from './problem-view.js'
import { type SpokenPart, spokenParts } from './segments-view.js'
import { type TagView, tagViews } from './tags-view.js'
import {
  evidenceMarks,
  originalWords,
  piecesOf,
  redactedWords,
  type ShownEvidence,
  type ShownWords,
  shownEvidence,
  type WordsPiece,
} from './words-view.js'

export interface ExperienceView {
  reference: string
  received: string
  channel: string
  state: string
  flags: Flag[]
  language: string
  /** True for the page with the original words and the recording. */
  original: boolean
  wordsHeading: string
  /** Words in one go, or null when `parts` has them or there are none. */
  pieces: WordsPiece[] | null
  /** Words of a voice note, by place in the recording. */
  parts: SpokenPart[] | null
  /** Said in place of words. */
  instead: string | null
  recording: { href: string; mimeType: string } | null
  /** What the machine had heard, when a person typed their own version. */
  machineWords: string | null
  answers: { question: string; answer: string }[]
  tags: TagView[]
  safeguarding: (ShownEvidence & { urgent: boolean }) | null
  about: Fact[]
  guessed: Fact[]
  consent: Fact[]
  hearing: Fact[]
  history: HistoryLine[]
  problem: string | null
  back: string
  links: { redacted: string; original: string | null; type: string | null; retry: string | null }
}

export interface ExperienceContext {
  person: Person
  frame: CodeFrame
  history: HistoryEntry[]
  names: Map<string, string>
  original: boolean
  /** Address of the inbox to go back to. */
  inbox: string
}

/** Everything that one record's page prints. Without `original` nothing of it comes from the original words. */
export const experienceView = (experience: Experience, context: ExperienceContext): ExperienceView => {
  const { frame, history, names, original } = context
  const shown = original ? originalWords(experience) : redactedWords(experience)
  const { safeguarding } = experience
  return {
    reference: experience.reference,
    received: inForumTime(experience.receivedAt),
    channel: channelNames[experience.channel],
    state: stateNames[experience.state],
    flags: flagsOf(experience),
    language: experience.language ?? 'en',
    original,
    wordsHeading: wordsHeading(experience, original),
    ...wordsView(experience, shown, original),
    machineWords: original && experience.correction ? (experience.transcript?.text ?? null) : null,
    answers: original ? (experience.original.answers ?? []) : [],
    tags: tagViews(experience, shown, frame, names),
    safeguarding:
      safeguarding.level === 'none'
        ? null
        : { ...shownEvidence(safeguarding.evidence, shown), urgent: safeguarding.level === 'urgent' },
    about: aboutFacts(experience, context),
    guessed: guessedFacts(experience, frame),
    consent: consentFacts(experience),
    hearing: hearingFacts(experience, names),
    history: historyLines(history, names),
    problem: problemOf(experience, context.person),
    back: original ? paths.experience(experience.reference) : context.inbox,
    links: linksOf(experience, context.person, original),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const wordsHeading = (experience: Experience, original: boolean): string => {
  if (original) return 'The original words'
  return unreadLanguage(experience) ? 'The words (names may not be hidden)' : 'The words, with names hidden'
}

const wordsView = (experience: Experience, shown: ShownWords, original: boolean) => {
  const { text } = shown
  const [recording] = recordingsOf(experience.original)
  const heard =
    recording && original
      ? {
          href: paths.experienceRecording(experience.reference),
          mimeType: (recording.playable ?? recording.audio).mimeType,
        }
      : null
  if (!text) return { pieces: null, parts: null, instead: insteadOfWords(experience), recording: heard }
  const marks = evidenceMarks(experience, shown)
  const parts = heard && experience.transcript ? spokenParts(text, experience.transcript.segments, marks) : null
  return { pieces: parts ? null : piecesOf(text, marks), parts, instead: null, recording: heard }
}

const insteadOfWords = (experience: Experience): string => {
  if (listeningNeeded(experience) === 'no-speech') return 'Nobody speaks on this recording.'
  if (nextStep(experience)) return 'The words will show here in a minute or so. Load this page again to see them.'
  return 'There are no words yet.'
}

const linksOf = (experience: Experience, person: Person, original: boolean): ExperienceView['links'] => {
  const { reference } = experience
  return {
    redacted: paths.experience(reference),
    original: !original && may(person, 'read-original') ? paths.experienceOriginal(reference) : null,
    type: canBeTyped(experience) && may(person, 'type-words') ? paths.experienceType(reference) : null,
    retry: experience.failure && may(person, 'retry-step') ? paths.experienceRetry(reference) : null,
  }
}
