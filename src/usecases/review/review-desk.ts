import type { ReviewDesk } from '../../domain/review/decision.js'
import { decide, decideMany } from './decide.js'
import { guardedDesk } from './guarded-desk.js'
import { keepApart, merge } from './merge.js'
import { notesDesk } from './notes.js'
import type { ReviewDeps } from './review-deps.js'
import { split } from './split.js'
import { undo, undoBatch } from './undo.js'

/** All that people do with records. */
export const createReviewDesk = (deps: ReviewDeps): ReviewDesk => guardedDesk(openDesk(deps), deps)

// ---------------------------------------------------------------------------------------------------------------------

const openDesk = (deps: ReviewDeps): ReviewDesk => ({
  decide: decide(deps),
  decideMany: decideMany(deps),
  undo: undo(deps),
  undoBatch: undoBatch(deps),
  reviewedSince: deps.decisions.reviewedSince,
  split: split(deps),
  merge: merge(deps),
  keepApart: keepApart(deps),
  ...notesDesk(deps),
})
