import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createDuplicateStore } from '../../adapters/postgres/inbox/duplicate-store.js'
import { createDecisionStore } from '../../adapters/postgres/review/decision-store.js'
import { createNoteStore } from '../../adapters/postgres/review/note-store.js'
import { createPresenceStore } from '../../adapters/postgres/review/presence-store.js'
import { describeReviewDesk } from '../contracts/review-desk.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'

const database = usingDatabase()

describeReviewDesk('PostgreSQL', async () => {
  const { pool, prisma } = database()
  await pool.query('TRUNCATE experience CASCADE')
  const clock = fakeClock()
  return {
    clock,
    decisions: createDecisionStore(prisma, clock),
    duplicates: createDuplicateStore(database()),
    experiences: createExperienceStore(database(), clock),
    notes: createNoteStore(prisma),
    presence: createPresenceStore(database()),
  }
})
