import type { Experience } from '../../domain/experience.js'
import { may, type Person } from '../../domain/people.js'
import { isOpenCase } from '../../domain/safeguarding/safeguarding.js'
import { coveredWords, redactedWords, type ShownEvidence, shownEvidence } from '../experience/words-view.js'
import { paths } from '../paths.js'
import { type ClockView, clockView } from './clock-view.js'
import { OUTCOME_NAMES } from './words.js'

/** What the page of a record says of its flag; `safeguarding/_panel.njk` prints it as `risk`. */
export interface PanelView {
  /** Null: there is no flag, or it was taken away. */
  heading: string | null
  open: boolean
  clock: ClockView | null
  outcome: string | null
  evidence: ShownEvidence
  language: string
  /** The case, for those who may open it. */
  caseHref: string | null
  /** Where a reader raises a flag; null where one stands. */
  flagHref: string | null
}

interface PanelContext {
  person: Person
  now: Date
  /** The reader has not chosen to read the words. */
  covered: boolean
}

export const panelView = (record: Experience, { person, now, covered }: PanelContext): PanelView => {
  const { safeguarding, reference } = record
  const open = isOpenCase(safeguarding)
  const hasFlag = safeguarding.level !== 'none'
  return {
    heading: hasFlag ? headingOf(record) : null,
    open,
    clock: hasFlag ? clockView(safeguarding, now) : null,
    outcome: safeguarding.outcome ? OUTCOME_NAMES[safeguarding.outcome] : null,
    evidence: open
      ? shownEvidence(safeguarding.evidence, covered ? coveredWords : redactedWords(record))
      : { quotes: [], partlyHidden: false },
    language: record.language ?? 'en',
    caseHref: hasFlag && may(person, 'safeguard') ? paths.safeguardingCase(reference) : null,
    flagHref: open ? null : paths.safeguardingFlag(reference),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const headingOf = ({ safeguarding }: Experience): string => {
  if (safeguarding.lifted) return 'Safeguarding: nobody is at risk'
  if (safeguarding.closedAt) return 'Safeguarding: closed'
  return safeguarding.level === 'urgent' ? 'Safeguarding: urgent' : 'Safeguarding: please check'
}
