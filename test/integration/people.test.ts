import { beforeEach } from 'vitest'
import { createInvitationStore } from '../../adapters/postgres/people/invitation-store.js'
import { createLeaverTickStore } from '../../adapters/postgres/people/leaver-tick-store.js'
import { createPeopleRulesStore } from '../../adapters/postgres/people/people-rules-store.js'
import { createPersonStore } from '../../adapters/postgres/people/person-store.js'
import { createSignInStore } from '../../adapters/postgres/people/sign-in-store.js'
import { describeInvitationStore } from '../contracts/invitation-store.js'
import { describeMemberStore } from '../contracts/member-store.js'
import { describeLeaverTickStore, describePeopleRulesStore } from '../contracts/people-stores.js'
import { describeSignInStore } from '../contracts/sign-in-store.js'
import { aPerson } from '../support/builders.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'

const database = usingDatabase()
const people = () => createPersonStore(database().prisma, fakeClock())

beforeEach(async () => {
  await database().pool.query("DELETE FROM setting WHERE key = 'people'")
})

const somebody = async (): Promise<string> => {
  const person = aPerson()
  await people().create(person, 'hash', new Date())
  return person.id
}

describeMemberStore('PostgreSQL', people)
describeInvitationStore('PostgreSQL', () => createInvitationStore(database().prisma))
describeSignInStore('PostgreSQL', () => createSignInStore(database().prisma), somebody)
describePeopleRulesStore('PostgreSQL', () => createPeopleRulesStore(database().prisma))
describeLeaverTickStore('PostgreSQL', () => createLeaverTickStore(database().prisma), somebody)
