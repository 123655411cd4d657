import { randomUUID } from 'node:crypto'
import { createDigestStore } from '../../adapters/postgres/digest/digest-store.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { describeDigestStore } from '../contracts/digest-store.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'

const database = usingDatabase()

describeDigestStore('PostgreSQL', async () => {
  await database().pool.query('TRUNCATE experience, weekly_digest, not_a_topic CASCADE')
  return {
    digests: createDigestStore(database(), { experience: randomUUID }),
    experiences: createExperienceStore(database(), fakeClock()),
  }
})
