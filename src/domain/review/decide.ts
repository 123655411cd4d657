import type { CodeFrame } from '../code-frame/code-frame.js'
import type { Decided } from '../experience/decided.js'
import type { Experience, Tag } from '../experience.js'
import { isSameValue } from '../same-value.js'
import type { ReviewDecision } from './decision.js'
import { refuseUnfit } from './fit.js'
import { refuseUnknownCodes } from './known-codes.js'
import { type Said, saidOf, type TagWord, withSaid } from './said.js'

/**
 * The record as it is once a person has decided this; the very same when that is how it is already.
 * @throws AppError `invalid-message` for a code that the frame does not have, or a decision that does not fit the record
 */
export const decided = (
  experience: Experience,
  decision: ReviewDecision,
  by: string,
  at: Date,
  frame: CodeFrame,
): Experience => {
  refuseUnknownCodes(decision, experience, frame)
  refuseUnfit(decision, experience)
  const said = saying(experience, decision, { by, at: at.toISOString() })
  return isSameValue(saidOf(experience, said), said) ? experience : restingOnSame(withSaid(experience, said), decision)
}

/** What a decision changes in what people say of a record: nothing when they say it already, whoever said it first. */
export const saying = (experience: Experience, decision: ReviewDecision, whose: Whose): Said => {
  switch (decision.kind) {
    case 'accept-tag':
    case 'add-tag':
      return tagsSaid(experience, { [decision.codeId]: 'confirmed' }, whose)
    case 'reject-tag':
      return decision.seen === 'none' ? {} : tagsSaid(experience, { [decision.codeId]: 'rejected' }, whose)
    case 'change-tag':
      return tagsSaid(experience, { [decision.codeId]: 'rejected', [decision.to]: 'confirmed' }, whose)
    case 'set-services':
    case 'set-needs':
    case 'set-phase':
    case 'set-area':
    case 'set-sentiment':
    case 'set-kind':
    case 'set-distressing':
      return facetSaid(experience, FACETS[decision.kind], decision.value, whose)
    case 'assign':
      return { assignedTo: decision.to }
    case 'review':
      return experience.review ? {} : { review: whose }
    case 'reopen':
      return { review: null, mergedInto: null }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Who says it, and when. */
type Whose = Pick<TagWord, 'by' | 'at'>

const FACETS = {
  'set-services': 'services',
  'set-needs': 'needs',
  'set-phase': 'phase',
  'set-area': 'area',
  'set-sentiment': 'sentiment',
  'set-kind': 'kind',
  'set-distressing': 'distressing',
} as const satisfies Partial<Record<ReviewDecision['kind'], keyof Decided>>

const tagsSaid = ({ tags }: Experience, words: Record<string, TagWord['status']>, whose: Whose): Said => {
  const isNew = ([code, status]: [string, Tag['status']]) =>
    !tags.some(tag => tag.codeId === code && tag.status === status)
  const news = Object.entries(words).filter(isNew)
  return { tags: Object.fromEntries(news.map(([code, status]) => [code, { ...whose, status }])) }
}

const facetSaid = (experience: Experience, facet: keyof Decided, value: unknown, whose: Whose): Said => {
  const isSaid = isSameValue(experience.decided?.[facet]?.value, value)
  return isSaid ? {} : { decided: { [facet]: { value, ...whose } } }
}

/** What led to the theme that was wrong leads to the one that is right. */
const restingOnSame = (experience: Experience, decision: ReviewDecision): Experience => {
  if (decision.kind !== 'change-tag') return experience
  const evidence = experience.tags.find(({ codeId }) => codeId === decision.codeId)?.evidence ?? []
  const isBare = (tag: Tag) => tag.codeId === decision.to && tag.evidence.length === 0
  return { ...experience, tags: experience.tags.map(tag => (isBare(tag) ? { ...tag, evidence } : tag)) }
}
