import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createPersonStore } from '../../adapters/postgres/people/person-store.js'
import { createReadingLoadStore } from '../../adapters/postgres/reading-load-store.js'
import { describeReadingLoadStore } from '../contracts/reading-load-store.js'
import { anExperience, aPerson } from '../support/builders.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'

const database = usingDatabase()

describeReadingLoadStore('PostgreSQL', async () => {
  const { pool, prisma } = database()
  await pool.query('TRUNCATE experience, person CASCADE')
  const clock = fakeClock()
  const [ann, bo] = [aPerson(), aPerson()]
  for (const person of [ann, bo]) await createPersonStore(prisma, clock).create(person, 'hash', clock.now())
  const [one, two] = [anExperience(), anExperience()]
  for (const record of [one, two]) await createExperienceStore(database(), clock).create(record)
  return { store: createReadingLoadStore(prisma), ann: ann.id, bo: bo.id, one: one.id, two: two.id }
})
