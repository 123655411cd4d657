import { expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { fakePasswords } from '../../../test/support/fake-secrets.js'
import { changePassword, isPasswordOf } from './change-password.js'

it('a new password replaces the old one and ends the sessions that began under it', async () => {
  const deps = { people: fakePeople(), passwords: fakePasswords(), clock: fakeClock() }
  const person = aPerson()
  await deps.people.create(person, await deps.passwords.hash('old words here'), deps.clock.now())

  await changePassword(deps)(person, 'three wet otters')

  expect(await isPasswordOf(deps)(person, 'three wet otters')).toBe(true)
  expect(await isPasswordOf(deps)(person, 'old words here')).toBe(false)
  expect((await deps.people.find(person.id))?.sessionsFrom).toEqual(deps.clock.now())
})
