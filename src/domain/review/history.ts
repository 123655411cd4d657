import type { HistoryEntry } from '../ports.js'
import type { DecisionMade, ReviewDecision } from './decision.js'

type Told = Pick<HistoryEntry, 'what' | 'detail'>

/** How a decision stands in the history of a record: codes and ids only. */
export const toldOf = (decision: ReviewDecision): Told => {
  switch (decision.kind) {
    case 'accept-tag':
      return { what: 'accepted-tag', detail: { code: decision.codeId } }
    case 'reject-tag':
      return { what: 'rejected-tag', detail: { code: decision.codeId } }
    case 'add-tag':
      return { what: 'added-tag', detail: { code: decision.codeId } }
    case 'change-tag':
      return { what: 'changed-tag', detail: { code: decision.codeId, to: decision.to } }
    case 'assign':
      return { what: 'assigned', detail: { to: decision.to ?? NOBODY } }
    case 'review':
      return { what: 'reviewed' }
    case 'reopen':
      return { what: 'reopened' }
    default:
      return { what: decision.kind, detail: { value: brief(decision.value) } }
  }
}

/** Lines that say what a record is about: of an erased one nobody may read that. */
export const TELLING_OF_CONTENT = [
  'accepted-tag',
  'rejected-tag',
  'added-tag',
  'changed-tag',
  'set-services',
  'set-needs',
  'set-phase',
  'set-area',
  'set-sentiment',
  'set-kind',
  'undid',
  'hid-words',
  'showed-words',
  'undid-redaction',
]

/** How it stands in the history that a decision was taken back. */
export const toldOfUndoing = ({ what, code }: Pick<DecisionMade, 'what' | 'code'>): Told => ({
  what: 'undid',
  detail: { what, ...(code && { code }) },
})

/** The code that a decision is about, where it is about one. */
export const codeOf = (decision: ReviewDecision): { code?: string } => {
  if ('codeId' in decision) return { code: decision.codeId }
  return 'value' in decision && typeof decision.value === 'string' ? { code: decision.value } : {}
}

// ---------------------------------------------------------------------------------------------------------------------

/** In the place of an id, as in `InboxFilter.assignee`. */
const NOBODY = 'nobody'

const brief = (value: string | number | boolean | string[] | null): string | number | boolean =>
  Array.isArray(value) ? value.join(' ') : (value ?? '')
