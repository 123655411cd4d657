import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { bestPlaces, broaderThemes } from '../../domain/directory/best-places.js'
import type { DirectoryEntry } from '../../domain/directory/directory.js'
import { standingThemes } from '../../domain/experience/tags.js'
import type { Experience } from '../../domain/experience.js'
import type { Person } from '../../domain/people.js'
import { isOpenCase, isWaiting } from '../../domain/safeguarding/safeguarding.js'
import type { Signpost } from '../../domain/safeguarding/safeguarding-store.js'
import type { SafeguardingStep } from '../../domain/safeguarding/step.js'
import {
  coveredWords,
  evidenceMarks,
  piecesOf,
  redactedWords,
  shownEvidence,
  type WordsPiece,
} from '../experience/words-view.js'
import { paths } from '../paths.js'
import type { CoverView } from '../reading-load/cover.js'
import { type CaseRow, caseRow } from './lane-view.js'
import { type ReachView, reachOf } from './reach-view.js'
import { type StepView, stepViews } from './step-view.js'
import { choicesOf, LIFT_REASONS_IN_WORDS, OUTCOME_NAMES, SERVICE_NAMES } from './words.js'

export interface CaseContext {
  now: Date
  names: Map<string, string>
  frame: CodeFrame
  steps: SafeguardingStep[]
  signposts: Signpost[]
  /** Published ones. */
  places: DirectoryEntry[]
  /** Those who may look after a case. */
  colleagues: Person[]
  me: Person
  /** In place of the words; null: they may be shown. */
  cover: CoverView | null
}

export interface CaseView extends CaseRow {
  open: boolean
  waiting: boolean
  mine: boolean
  outcome: string | null
  cover: CoverView | null
  pieces: WordsPiece[] | null
  reach: ReachView
  steps: StepView[]
  advice: { name: string; response: string }[]
  helplines: { name: string; contact: string }[]
  places: { name: string; phone: string }[]
  outcomes: { value: string; text: string }[]
  reasons: { value: string; text: string }[]
  did: { value: string; text: string }[]
  colleagues: { value: string; text: string }[]
  links: Record<'record' | 'full' | 'print' | 'lookAfter' | 'handOver' | 'step' | 'close' | 'lift' | 'reopen', string>
}

const MOST_PLACES = 5

/** Everything that the page of one case prints. The words are those with names hidden. */
export const caseView = (record: Experience, context: CaseContext): CaseView => {
  const { safeguarding, reference } = record
  const { cover, frame, me, names, now, signposts } = context
  const shown = cover ? coveredWords : redactedWords(record)
  return {
    ...caseRow(record, { now, names, acting: context.colleagues }),
    evidence: shownEvidence(safeguarding.evidence, shown),
    cover,
    open: isOpenCase(safeguarding),
    waiting: isWaiting(safeguarding),
    mine: safeguarding.lookedAfterBy === me.id,
    outcome: safeguarding.outcome ? OUTCOME_NAMES[safeguarding.outcome] : null,
    pieces: shown.text ? piecesOf(shown.text, evidenceMarks(record, shown)) : null,
    reach: reachOf(record, signposts, { person: me, now }),
    steps: stepViews(context.steps, names),
    advice: frame.safeguarding.levels
      .filter(({ label }) => label === safeguarding.level)
      .map(({ name, response }) => ({ name, response })),
    helplines: frame.safeguarding.helplines,
    places: placesFor(record, context),
    outcomes: choicesOf(OUTCOME_NAMES),
    reasons: choicesOf(LIFT_REASONS_IN_WORDS),
    did: [...choicesOf(TOLD), { value: 'decided', text: 'I decided or did something else' }],
    colleagues: context.colleagues.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: id, text: name })),
    links: {
      record: paths.experience(reference),
      full: paths.experienceOriginal(reference),
      print: paths.safeguardingRecord(reference),
      lookAfter: paths.safeguardingLookAfter(reference),
      handOver: paths.safeguardingHandOver(reference),
      step: paths.safeguardingStep(reference),
      close: paths.safeguardingClose(reference),
      lift: paths.safeguardingLift(reference),
      reopen: paths.safeguardingReopen(reference),
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const TOLD = Object.fromEntries(
  Object.entries(SERVICE_NAMES).map(([id, name]) => [id, `I told: ${name.charAt(0).toLowerCase()}${name.slice(1)}`]),
)

const placesFor = (record: Experience, { places, frame }: CaseContext): CaseView['places'] => {
  const themes = standingThemes(record)
  const withPhone = places.filter(({ phone }) => phone)
  const about = { themes, broader: broaderThemes(frame, themes), area: record.facets.area }
  return bestPlaces(withPhone, about, MOST_PLACES).map(({ name, phone = '' }) => ({ name, phone }))
}
