import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { fakePasswords } from '../../../test/support/fake-secrets.js'
import type { Person } from '../../domain/people.js'
import { checkPassword } from './check-password.js'

const withPerson = async (person: Person) => {
  const people = fakePeople()
  const passwords = fakePasswords()
  await people.create(person, await passwords.hash('three wet otters'), new Date())
  let pretended = 0
  const verifyNothing = async (): Promise<false> => {
    pretended++
    return false
  }
  const check = checkPassword({ people, passwords: { ...passwords, verifyNothing }, clock: fakeClock() })
  return { check, pretended: () => pretended }
}

describe('checking a password', () => {
  it('signs in whoever knows it, whatever the case of the address', async () => {
    const person = aPerson({ email: 'ann@example.org' })
    const { check } = await withPerson(person)
    expect(await check(' Ann@Example.org ', 'three wet otters')).toEqual({ outcome: 'signed-in', person })
  })

  it('asks for a code when a second factor is on', async () => {
    const person = aPerson({ email: 'ann@example.org', secondFactor: true })
    const { check } = await withPerson(person)
    expect(await check('ann@example.org', 'three wet otters')).toEqual({ outcome: 'second-factor', person })
  })

  it('refuses a wrong password', async () => {
    const { check } = await withPerson(aPerson({ email: 'ann@example.org' }))
    expect(await check('ann@example.org', 'three dry otters')).toEqual({ outcome: 'refused' })
  })

  it('spends the same effort on an address it does not know', async () => {
    const { check, pretended } = await withPerson(aPerson())
    expect(await check('nobody@example.org', 'three wet otters')).toEqual({ outcome: 'refused' })
    expect(pretended()).toBe(1)
  })

  it('refuses a person whose access has ended, like one it does not know', async () => {
    const { check, pretended } = await withPerson(aPerson({ email: 'ann@example.org', disabled: true }))
    expect(await check('ann@example.org', 'three wet otters')).toEqual({ outcome: 'refused' })
    expect(pretended()).toBe(1)
  })
})
