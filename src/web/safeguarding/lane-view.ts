import type { Experience } from '../../domain/experience.js'
import { isDistressing } from '../../domain/review/distressing.js'
import { isAbandoned } from '../../domain/safeguarding/abandoned.js'
import type { Quickness } from '../../domain/safeguarding/quickness.js'
import type { WhoIsTold } from '../../usecases/safeguarding/who-is-told.js'
import { inForumTime, soonInForumTime } from '../dates.js'
import { redactedWords, type ShownEvidence, shownEvidence } from '../experience/words-view.js'
import { channelNames } from '../experience-words.js'
import { paths } from '../paths.js'
import { INSTEAD_OF_HARD_WORDS } from '../reading-load/words.js'
import { type ClockView, clockView } from './clock-view.js'
import { type QuicknessView, quicknessView } from './quickness-view.js'
import { nameOf } from './step-view.js'
import { LEVEL_NAMES, OUTCOME_NAMES } from './words.js'

export interface CaseRow {
  reference: string
  href: string
  level: { text: string; colour: 'red' | 'orange' }
  clock: ClockView
  about: string
  /** Null: the words may be hard to read. */
  evidence: ShownEvidence | null
  language: string
  /** Who has it in hand, or null while nobody does who can act. */
  lookedAfterBy: string | null
  practice: boolean
  erased: boolean
}

export interface PastRow {
  reference: string
  href: string
  level: string
  outcome: string
  at: string
  iso: string
  by: string
  practice: boolean
}

interface Context {
  now: Date
  names: Map<string, string>
  /** All who can act in the lane. */
  acting: readonly { id: string }[]
}

export const laneView = (
  open: Experience[],
  {
    told,
    quickness,
    mailSet,
    ...context
  }: Omit<Context, 'acting'> & { told: WhoIsTold; quickness: Quickness[]; mailSet: boolean },
): {
  rows: CaseRow[]
  named: string | null
  deputy: string | null
  unnamed: string | null
  mailSet: boolean
  quickness: QuicknessView
  insteadOfHardWords: string
} => ({
  rows: open.map(record => caseRow(record, { ...context, acting: told.choices })),
  named: told.lead?.name ?? null,
  deputy: told.deputy?.name ?? null,
  unnamed: told.lead ? null : listed(told.first.map(({ name }) => name)),
  mailSet,
  quickness: quicknessView(quickness),
  insteadOfHardWords: INSTEAD_OF_HARD_WORDS,
})

export const caseRow = (record: Experience, { now, names, acting }: Context): CaseRow => {
  const { safeguarding } = record
  const { lookedAfterBy } = safeguarding
  const hard = isDistressing(record)
  return {
    reference: record.reference,
    href: paths.safeguardingCase(record.reference),
    level: levelView(record),
    clock: clockView(safeguarding, now),
    about: `${channelNames[record.channel]}, ${soonInForumTime(record.receivedAt, now)}`,
    evidence: hard ? null : shownEvidence(safeguarding.evidence, redactedWords(record)),
    language: record.language ?? 'en',
    lookedAfterBy: lookedAfterBy && !isAbandoned(safeguarding, acting) ? nameOf(lookedAfterBy, names) : null,
    practice: record.invented,
    erased: record.state === 'erased',
  }
}

export const pastRow = ({ reference, safeguarding, invented }: Experience, names: Map<string, string>): PastRow => {
  const { closedAt, closedBy, outcome, lifted } = safeguarding
  const iso = closedAt ?? lifted?.at ?? ''
  return {
    reference,
    href: paths.safeguardingCase(reference),
    level: LEVEL_NAMES[safeguarding.level === 'urgent' ? 'urgent' : 'concern'],
    outcome: outcome ? OUTCOME_NAMES[outcome] : 'Nobody is at risk: flag taken away',
    at: iso ? inForumTime(iso) : '',
    iso,
    by: nameOf(closedBy ?? lifted?.by, names),
    practice: invented,
  }
}

const levelView = ({ safeguarding: { level } }: Pick<Experience, 'safeguarding'>): CaseRow['level'] =>
  level === 'urgent' ? { text: LEVEL_NAMES.urgent, colour: 'red' } : { text: LEVEL_NAMES.concern, colour: 'orange' }

// ---------------------------------------------------------------------------------------------------------------------

const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const listed = (names: string[]): string => lists.format(names) || 'nobody'
