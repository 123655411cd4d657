import type { SafeguardingStep, StepTaken } from '../../domain/safeguarding/step.js'
import { inForumTime } from '../dates.js'
import {
  AUDIENCE_NAMES,
  FLAG_REASONS_IN_WORDS,
  LEVEL_NAMES,
  LIFT_REASONS_IN_WORDS,
  OUTCOME_NAMES,
  SERVICE_NAMES,
} from './words.js'

/** A line of a case's timeline. */
export interface StepView {
  title: string
  by: string
  iso: string
  at: string
  /** What else is known of it, a sentence each. */
  details: string[]
  note: string | null
}

/** @param names of people by their ids */
export const stepViews = (steps: SafeguardingStep[], names: Map<string, string>): StepView[] =>
  steps.map(({ at, by, taken, note }) => ({
    title: TITLES[taken.what],
    by: by === 'machine' ? 'Earshot' : nameOf(by, names),
    iso: at,
    at: inForumTime(at),
    details: detailsOf(taken, names).filter(detail => detail !== ''),
    note,
  }))

export const nameOf = (id: string | undefined, names: Map<string, string>): string =>
  names.get(id ?? '') ?? 'Somebody who has left'

// ---------------------------------------------------------------------------------------------------------------------

const TITLES: Record<StepTaken['what'], string> = {
  raised: 'Flag raised',
  seen: 'Seen',
  acknowledged: 'Taken in hand',
  'handed-over': 'Handed over',
  told: 'Told somebody',
  decided: 'Decided',
  closed: 'Closed',
  reopened: 'Opened again',
  lifted: 'Flag taken away',
  escalated: 'Nobody acted in time',
  mailed: 'Told by e-mail that something waits',
  'mail-failed': 'An e-mail could not be sent',
}

const detailsOf = (taken: StepTaken, names: Map<string, string>): string[] => {
  switch (taken.what) {
    case 'raised':
      return [LEVEL_NAMES[taken.level], taken.reason ? FLAG_REASONS_IN_WORDS[taken.reason] : '']
    case 'handed-over':
      return [`To ${nameOf(taken.to, names)}`]
    case 'told':
      return [SERVICE_NAMES[taken.service], taken.who ?? '']
    case 'closed':
      return [OUTCOME_NAMES[taken.outcome], taken.who ?? '', taken.back ? 'Back in the inbox' : 'Kept out of the inbox']
    case 'lifted':
      return [LIFT_REASONS_IN_WORDS[taken.reason]]
    case 'escalated':
      return ['The deputy and the administrators see it on their pages from now on.']
    case 'mailed':
      return [`To ${AUDIENCE_NAMES[taken.to]}: ${taken.count === 1 ? '1 person' : `${taken.count} people`}`]
    case 'mail-failed':
      return [`To ${AUDIENCE_NAMES[taken.to]}. It is tried again every few minutes. They see it on their pages.`]
    default:
      return []
  }
}
