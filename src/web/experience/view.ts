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
import { isDistressing } from '../../domain/review/distressing.js'
import { inForumTime } from '../dates.js'
import { channelNames, contentsOf, type Flag, flagsOf, stateNames, typingOf } from '../experience-words.js'
import { paths } from '../paths.js'
import { type PanelView, panelView } from '../safeguarding/panel-view.js'
import { type BesideView, besideView } from './beside-view.js'
import { type ChangePiece, changePieces } from './changes-view.js'
import type { Did } from './did.js'
import { type FactsFormView, factsFormView } from './facts-form-view.js'
import { aboutFacts, consentFacts, decidedFacts, type Fact, guessedFacts, hearingFacts } from './facts-view.js'
import type { Gathered } from './gather.js'
import { type HistoryLine, historyLines } from './history-view.js'
import { inboxOf, withList } from './list.js'
import { type MessageView, messageViews, typedByPerson } from './messages-view.js'
import { type NoteView, noteViews } from './notes-view.js'
import { type OthersView, othersView } from './others-view.js'
import { problemOf } from './problem-view.js'
import {
  evidenceMarks,
  originalWords,
  piecesOf,
  redactedWords,
  type ShownWords,
  type WordsPiece,
} from './words-view.js'
import { type WorkView, workView } from './work-view.js'

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
  /** Only with the original: what a person changed in what the machine had heard. */
  changes: ChangePiece[] | null
  answers: { question: string; answer: string }[]
  /** Its words are hidden until the reader chooses to read them. */
  distressing: boolean
  work: WorkView
  factsForm: FactsFormView | null
  did: Did | null
  here: OthersView
  /** References of records that this one came from or went into, with their pages. */
  family: { text: string; reference: string; href: string }[]
  duplicates: (BesideView & { merge: string })[]
  similar: BesideView[]
  notes: NoteView[]
  /** What somebody typed in a form that came back to them. */
  given: Record<string, unknown>
  risk: PanelView
  about: Fact[]
  decided: Fact[]
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
    /** The records before and after this one in the reader's list. */
    newer: string | null
    older: string | null
  }
}

export interface ExperienceContext {
  person: Person
  frame: CodeFrame
  gathered: Gathered
  original: boolean
  /** The list from which the reader came, as the inbox's query string. */
  list: string
  did: Did | null
  now: Date
  /** What a form of this page sent that comes back; empty: none did. */
  given: Record<string, unknown>
}

/** Everything that one record's page prints. Without `original` nothing of it comes from the original words. */
export const experienceView = (experience: Experience, context: ExperienceContext): ExperienceView => {
  const { frame, gathered, original, list, person, given, did, now } = context
  const { history, names, notes, others, readers } = gathered
  const shown = original ? originalWords(experience) : redactedWords(experience)
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
    changes: original ? changePieces(experience) : null,
    answers: original ? (experience.original.answers ?? []) : [],
    distressing: isDistressing(experience),
    work: workView(experience, shown, { ...context, names, readers }),
    factsForm: may(person, 'review')
      ? factsFormView(experience, frame, 'seen' in given && 'services' in given ? given : null)
      : null,
    did,
    here: othersView(experience, others, names),
    family: familyOf(experience, list),
    duplicates: gathered.duplicates.map(other => duplicateView(experience, other, list)),
    similar: gathered.similar.map(other => besideView(other, list)),
    notes: noteViews(experience.reference, notes, { person, names }),
    given,
    risk: panelView(experience, { person, now }),
    about: aboutFacts(experience, context),
    decided: decidedFacts(experience, frame),
    guessed: guessedFacts(experience, frame),
    consent: consentFacts(experience),
    hearing: hearingFacts(experience, names),
    history: historyLines(history, names, frame),
    problem: problemOf(experience, person),
    back: original ? withList(paths.experience(experience.reference), list) : inboxOf(list),
    links: linksOf(experience, context),
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

const linksOf = (experience: Experience, context: ExperienceContext): ExperienceView['links'] => {
  const { person, original, list, gathered } = context
  const { reference } = experience
  const mayType = canBeTyped(experience) && may(person, 'type-words')
  const mayOpen = !original && may(person, 'read-original')
  const from = (address: string) => withList(address, list)
  const { newer, older } = gathered.neighbours
  return {
    redacted: from(paths.experience(reference)),
    original: mayOpen
      ? { href: from(paths.experienceOriginal(reference)), text: `Show ${originalsOf(experience)}` }
      : null,
    type: mayType ? { href: from(paths.experienceType(reference)), text: typingOf(experience) } : null,
    followUp: mayFollowUp(experience) && may(person, 'answer-people') ? paths.experienceFollowUp(reference) : null,
    retry: experience.failure && may(person, 'retry-step') ? paths.experienceRetry(reference) : null,
    newer: newer && from(paths.experience(newer)),
    older: older && from(paths.experience(older)),
  }
}

const duplicateView = ({ reference }: Experience, other: Experience, list: string): BesideView & { merge: string } => ({
  ...besideView(other, list),
  merge: withList(`${paths.experienceMerge(reference)}?with=${other.reference}`, list),
})

const familyOf = ({ splitFrom, splitInto = [], mergedInto }: Experience, list: string): ExperienceView['family'] => {
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

const originalsOf = ({ original }: Experience): string => {
  if (original.kind === 'voice') return 'the original words and recording'
  return attachmentsOf(original).length > 0 ? 'the original words and files' : 'the original words'
}
