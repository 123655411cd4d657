import { createDecisionStore } from '../adapters/postgres/review/decision-store.js'
import { createNoteStore } from '../adapters/postgres/review/note-store.js'
import { createPresenceStore } from '../adapters/postgres/review/presence-store.js'
import type { Parts } from './compose.js'
import type { ReviewDesk } from './domain/review/decision.js'
import { createReviewDesk } from './usecases/review/review-desk.js'

/** All that people do with records. */
export const composeReview = (parts: Parts): ReviewDesk => {
  const { clock, database, duplicates, experiences, ids, log, people, queue } = parts
  return createReviewDesk({
    clock,
    decisions: createDecisionStore(database.prisma, clock),
    duplicates,
    experiences,
    get frame() {
      return parts.frame
    },
    ids,
    log,
    notes: createNoteStore(database.prisma),
    people,
    presence: createPresenceStore(database),
    queue,
  })
}
