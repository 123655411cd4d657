import { type Experience, inSafeguardingLane, mayShowNames } from '../experience.js'
import type { ReviewDecision } from '../review/decision.js'

/** Records that one person decides about at once: more than that nobody looks over. */
export const MOST_TOGETHER = 500

/** What can be decided about several records at once, without what each of them looked like. */
export type TogetherDecision =
  | { kind: 'add-tag' | 'accept-tag' | 'reject-tag'; codeId: string }
  | { kind: 'assign'; to: string | null }
  | { kind: 'review' }

type Deciding = Pick<Experience, 'state' | 'tags' | 'assignedTo' | 'safeguarding' | 'language' | 'redacted' | 'review'>

/**
 * Whether deciding this changes anything about the record, as it stands. What the safeguarding lead has is left to them, and what
 * may show names is reviewed by itself: volunteers read its words from then on.
 */
export const wouldChange = (experience: Deciding, decision: TogetherDecision): boolean => {
  const { state, tags, assignedTo } = experience
  if (state === 'erased' || state === 'closed' || inSafeguardingLane(experience)) return false
  switch (decision.kind) {
    case 'add-tag':
      return !tags.some(tag => tag.codeId === decision.codeId && tag.status === 'confirmed')
    case 'accept-tag':
    case 'reject-tag':
      return tags.some(tag => tag.codeId === decision.codeId && tag.status === 'suggested')
    case 'assign':
      return (assignedTo ?? null) !== decision.to
    case 'review':
      return state === 'ready' && !mayShowNames(experience)
  }
}

/**
 * The decision as it is made about one record.
 * @param seenWith id of the person who had the record when it was looked at, or null
 */
export const decisionOf = (decision: TogetherDecision, seenWith: string | null): ReviewDecision => {
  switch (decision.kind) {
    case 'accept-tag':
    case 'reject-tag':
      return { ...decision, kind: decision.kind, seen: 'suggested' }
    case 'add-tag':
      return { kind: 'add-tag', codeId: decision.codeId }
    case 'assign':
      return { ...decision, seen: seenWith }
    case 'review':
      return decision
  }
}
