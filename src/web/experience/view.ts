import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { Experience } from '../../domain/experience.js'
import { may, type Person } from '../../domain/people.js'
import { inForumTime } from '../dates.js'
import { channelNames, contentsOf, type Flag, flagsOf, stateNames } from '../experience-words.js'
import { paths } from '../paths.js'
import type { CoverView } from '../reading-load/cover.js'
import { type PanelView, panelView } from '../safeguarding/panel-view.js'
import { type BesideView, besideView, duplicateView, type FamilyView, familyOf } from './beside-view.js'
import type { Did } from './did.js'
import { type FactsFormView, factsFormView } from './facts-form-view.js'
import { aboutFacts, consentFacts, decidedFacts, type Fact, guessedFacts, hearingFacts } from './facts-view.js'
import type { Gathered } from './gather.js'
import { type HidingView, hidingView } from './hiding-view.js'
import { type HistoryLine, historyLines } from './history-view.js'
import { type RecordLinks, recordLinks } from './links-view.js'
import { inboxOf, withList } from './list.js'
import { type NoteView, noteViews } from './notes-view.js'
import { type OthersView, othersView } from './others-view.js'
import { problemOf } from './problem-view.js'
import { type ToldView, toldView } from './told-view.js'
import { coveredWords, originalWords, redactedWords } from './words-view.js'
import { type WorkView, workView } from './work-view.js'

export interface ExperienceView extends ToldView {
  reference: string
  received: string
  channel: string
  /** What it is made of, when it is more than one typed message. */
  contents: string | null
  state: string
  flags: Flag[]
  language: string
  work: WorkView
  factsForm: FactsFormView | null
  hiding: HidingView | null
  did: Did | null
  here: OthersView
  family: FamilyView[]
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
  links: RecordLinks
  /** Hard ones that “Next” passes over. */
  leftOut: number
}

export interface ExperienceContext {
  person: Person
  frame: CodeFrame
  gathered: Gathered
  original: boolean
  /** In place of the words; null: they may be shown. */
  cover: CoverView | null
  /** The list from which the reader came, as the inbox's query string. */
  list: string
  did: Did | null
  now: Date
  /** What a form of this page sent that comes back; empty: none did. */
  given: Record<string, unknown>
}

/** Everything that one record's page prints. Without `original` nothing of it comes from the original words. */
export const experienceView = (experience: Experience, context: ExperienceContext): ExperienceView => {
  const { frame, gathered, original, cover, list, person, given, did, now } = context
  const { history, names, notes, others, readers } = gathered
  const words = original ? originalWords(experience) : redactedWords(experience)
  const shown = cover ? coveredWords : words
  return {
    reference: experience.reference,
    received: inForumTime(experience.receivedAt),
    channel: channelNames[experience.channel],
    contents: contentsOf(experience),
    state: stateNames[experience.state],
    flags: flagsOf(experience),
    language: experience.language ?? 'en',
    ...toldView(experience, words, { original, cover }),
    work: workView(experience, shown, { ...context, names, readers }),
    factsForm: may(person, 'review') ? factsFormView(experience, frame, 'sentiment' in given ? given : null) : null,
    hiding: may(person, 'review') && !cover ? hidingView(experience, frame, list) : null,
    did,
    here: othersView(experience, others, names),
    family: familyOf(experience, list),
    duplicates: gathered.duplicates.map(other => duplicateView(experience, other, list)),
    similar: gathered.similar.map(other => besideView(other, list)),
    notes: noteViews(experience.reference, notes, { person, names }),
    given,
    risk: panelView(experience, { person, now, covered: cover !== null }),
    about: aboutFacts(experience, context),
    decided: decidedFacts(experience, frame),
    guessed: guessedFacts(experience, frame),
    consent: consentFacts(experience),
    hearing: hearingFacts(experience, names),
    history: historyLines(history, names, frame),
    problem: problemOf(experience, person),
    back: original ? withList(paths.experience(experience.reference), list) : inboxOf(list),
    links: recordLinks(experience, { person, original, list, neighbours: gathered.onwards }),
    leftOut: gathered.onwards.leftOut,
  }
}
