import type { Tag } from '../experience.js'
import type { ReviewDecision } from '../review/decision.js'

type Standing = Pick<Tag, 'codeId' | 'status'>

/** What has to be decided about a record so that these themes, and no others, stand. */
export const decisionsFor = (tags: readonly Standing[], codes: readonly string[]): ReviewDecision[] => [
  ...codes.flatMap(codeId => wanted(codeId, tags.find(tag => tag.codeId === codeId)?.status)),
  ...tags.flatMap(({ codeId, status }): ReviewDecision[] =>
    codes.includes(codeId) || status === 'rejected' ? [] : [{ kind: 'reject-tag', codeId, seen: status }],
  ),
]

/** The themes of a record with where each stands, as one text: another text later means that somebody changed them. */
export const standingOf = (tags: readonly Standing[]): string =>
  tags
    .map(({ codeId, status }) => `${codeId}:${status}`)
    .sort()
    .join(' ')

// ---------------------------------------------------------------------------------------------------------------------

const wanted = (codeId: string, status: Tag['status'] | undefined): ReviewDecision[] => {
  if (status === 'confirmed') return []
  return [status === undefined ? { kind: 'add-tag', codeId } : { kind: 'accept-tag', codeId, seen: status }]
}
