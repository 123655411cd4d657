import { describe, expect, it } from 'vitest'
import { fakeAudit } from '../../../test/support/fake-audit.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeLinks } from '../../../test/support/fake-links.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { fakePasswords, realSecrets } from '../../../test/support/fake-secrets.js'
import { createFirstAdministrator, isWelcome } from './create-first-administrator.js'
import { inviteFirstAdministrator } from './invite-first-administrator.js'

const given = { name: ' Ann Lee ', email: ' Ann@Example.org', password: 'three wet otters' }

const someDeps = () => ({
  audit: fakeAudit(fakeClock()),
  people: fakePeople(),
  links: fakeLinks(),
  passwords: fakePasswords(),
  secrets: realSecrets(),
  clock: fakeClock(),
})

const invited = async () => {
  const deps = someDeps()
  return { deps, token: (await inviteFirstAdministrator(deps)()) ?? '' }
}

describe('the first administrator', () => {
  it('is created by the link, with the address in lower case', async () => {
    const { deps, token } = await invited()
    const person = await createFirstAdministrator(deps)(token, given)
    expect(person).toMatchObject({ name: 'Ann Lee', email: 'ann@example.org', roles: ['administrator'] })
    expect(await deps.people.credentials(person?.id ?? '')).toEqual({ passwordHash: 'hashed:three wet otters' })
  })

  it('is created once: the link is then used up, and no new one is made', async () => {
    const { deps, token } = await invited()
    await createFirstAdministrator(deps)(token, given)
    expect(await isWelcome(deps)(token)).toBe(false)
    expect(await createFirstAdministrator(deps)(token, { ...given, email: 'other@example.org' })).toBeNull()
    expect(await inviteFirstAdministrator(deps)()).toBeNull()
    expect(await deps.people.count()).toBe(1)
  })

  it('is not created by a made-up token', async () => {
    const { deps } = await invited()
    expect(await isWelcome(deps)('made-up')).toBe(false)
    expect(await createFirstAdministrator(deps)('made-up', given)).toBeNull()
    expect(await deps.people.count()).toBe(0)
  })

  it('has a day to open the link', async () => {
    const { deps, token } = await invited()
    deps.clock.pass(24 * 3600 - 1)
    expect(await isWelcome(deps)(token)).toBe(true)
    deps.clock.pass(1)
    expect(await isWelcome(deps)(token)).toBe(false)
    expect(await createFirstAdministrator(deps)(token, given)).toBeNull()
  })

  it('uses the newest link only', async () => {
    const { deps, token } = await invited()
    const newer = (await inviteFirstAdministrator(deps)()) ?? ''
    expect(await isWelcome(deps)(token)).toBe(false)
    expect(await isWelcome(deps)(newer)).toBe(true)
  })
})
