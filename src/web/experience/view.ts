import { mayFollowUp } from '../../domain/chat/to-do.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { attachmentsOf } from '../../domain/experience/original.js'
import {
  canBeTyped,
  type Experience,
  listeningNeeded,
  lookingNeeded,
  nextStep,
  unreadLanguage,
} from '../../domain/experience.js'
import { may, type Person } from '../../domain/people.js'
import type { HistoryEntry } from '../../domain/ports.js'
import { inForumTime } from '../dates.js'
import { channelNames, contentsOf, type Flag, flagsOf, stateNames, typingOf } from '../experience-words.js'
import { paths } from '../paths.js'
import { aboutFacts, consentFacts, type Fact, guessedFacts, hearingFacts } from './facts-view.js'
import { type HistoryLine, historyLines } from './history-view.js'
import { type MessageView, messageViews, typedByPerson } from './messages-view.js'
import { problemOf } from './problem-view.js'
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
  /** What it is made of, when it is more than one typed message. */
  contents: string | null
  state: string
  flags: Flag[]
  language: string
  /** True for the page with the original words and the recording. */
  original: boolean
  wordsHeading: string
  /** The redacted words, or null when `instead` or `messages` stands in their place. */
  pieces: WordsPiece[] | null
  /** Whether there are words at all, on whichever page. */
  hasWords: boolean
  /** Said in place of words. */
  instead: string | null
  /** Only with the original. */
  messages: MessageView[] | null
  /** Only with the original: what a person heard and saw, in place of the machine's words. */
  typedByPerson: WordsPiece[] | null
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
  links: {
    redacted: string
    original: { href: string; text: string } | null
    type: { href: string; text: string } | null
    retry: string | null
    followUp: string | null
  }
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
    contents: contentsOf(experience),
    state: stateNames[experience.state],
    flags: flagsOf(experience),
    language: experience.language ?? 'en',
    original,
    wordsHeading: wordsHeading(experience, original),
    hasWords: Boolean(shown.text),
    ...(original ? originalView(experience, shown) : redactedView(experience, shown)),
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

type Words = Pick<ExperienceView, 'pieces' | 'instead' | 'messages' | 'typedByPerson'>

const redactedView = (experience: Experience, shown: ShownWords): Words => {
  const none = { messages: null, typedByPerson: null }
  if (!shown.text) return { ...none, pieces: null, instead: insteadOfWords(experience) }
  return { ...none, pieces: piecesOf(shown.text, evidenceMarks(experience, shown)), instead: null }
}

const originalView = (experience: Experience, shown: ShownWords): Words => {
  const marks = evidenceMarks(experience, shown)
  return {
    pieces: null,
    instead: null,
    messages: messageViews(experience, marks),
    typedByPerson: typedByPerson(experience, marks),
  }
}

const insteadOfWords = (experience: Experience): string => {
  if (lookingNeeded(experience)) return 'Only pictures or files came. The words show here once somebody has typed them.'
  if (listeningNeeded(experience) === 'no-speech') return 'Nobody speaks on this recording.'
  if (nextStep(experience)) return 'The words will show here in a minute or so. Load this page again to see them.'
  return 'There are no words yet.'
}

const linksOf = (experience: Experience, person: Person, original: boolean): ExperienceView['links'] => {
  const { reference } = experience
  const mayType = canBeTyped(experience) && may(person, 'type-words')
  const mayOpen = !original && may(person, 'read-original')
  return {
    redacted: paths.experience(reference),
    original: mayOpen ? { href: paths.experienceOriginal(reference), text: `Show ${originalsOf(experience)}` } : null,
    type: mayType ? { href: paths.experienceType(reference), text: typingOf(experience) } : null,
    followUp: mayFollowUp(experience) && may(person, 'answer-people') ? paths.experienceFollowUp(reference) : null,
    retry: experience.failure && may(person, 'retry-step') ? paths.experienceRetry(reference) : null,
  }
}

const originalsOf = ({ original }: Experience): string => {
  if (original.kind === 'voice') return 'the original words and recording'
  return attachmentsOf(original).length > 0 ? 'the original words and files' : 'the original words'
}
