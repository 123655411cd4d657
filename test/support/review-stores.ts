import type { Database } from '../../adapters/postgres/client.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createDuplicateStore } from '../../adapters/postgres/inbox/duplicate-store.js'
import { createDecisionStore } from '../../adapters/postgres/review/decision-store.js'
import { createNoteStore } from '../../adapters/postgres/review/note-store.js'
import { createPresenceStore } from '../../adapters/postgres/review/presence-store.js'
import { fakeClock } from './fake-clock.js'

/** What the desk of reviewers stands on, in PostgreSQL, with a clock that the test moves. */
export const reviewStores = (database: Database) => {
  const clock = fakeClock()
  return {
    clock,
    decisions: createDecisionStore(database.prisma, clock),
    duplicates: createDuplicateStore(database),
    experiences: createExperienceStore(database, clock),
    notes: createNoteStore(database.prisma),
    presence: createPresenceStore(database),
  }
}
