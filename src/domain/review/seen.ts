import type { Experience, Tag } from '../experience.js'
import { isSameValue } from '../same-value.js'
import type { ReviewDecision } from './decision.js'
import { isDistressing } from './distressing.js'

/** Whether the record still is what the person saw when they decided. */
export const isAsSeen = (experience: Experience, decision: ReviewDecision): boolean => {
  if (!('seen' in decision) || decision.seen === undefined) return true
  return isSameValue(unordered(decision.seen), unordered(seenNow(experience, decision)))
}

// ---------------------------------------------------------------------------------------------------------------------

type Seeing = Extract<ReviewDecision, { seen?: unknown }>

const seenNow = (experience: Experience, decision: Seeing): unknown => {
  const { facets, sentiment, kind, assignedTo } = experience
  switch (decision.kind) {
    case 'accept-tag':
    case 'reject-tag':
    case 'change-tag':
      return statusOf(experience, decision.codeId)
    case 'set-services':
      return facets.services
    case 'set-needs':
      return facets.needs
    case 'set-phase':
      return facets.phase
    case 'set-area':
      return facets.area
    case 'set-sentiment':
      return sentiment ?? null
    case 'set-kind':
      return kind ?? null
    case 'set-distressing':
      return isDistressing(experience)
    case 'assign':
      return assignedTo ?? null
  }
}

const statusOf = ({ tags }: Experience, code: string): Tag['status'] | 'none' =>
  tags.find(({ codeId }) => codeId === code)?.status ?? 'none'

const unordered = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : value)
