import { beforeEach, describe, expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeLinks } from '../../../test/support/fake-links.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { realSecondFactors, realSecrets } from '../../../test/support/fake-secrets.js'
import { totpCode } from '../../../test/support/totp-code.js'
import { checkSecondFactor } from './check-second-factor.js'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from './set-up-second-factor.js'

const person = aPerson()

const someDeps = () => ({
  people: fakePeople(),
  links: fakeLinks(),
  secondFactors: realSecondFactors(),
  secrets: realSecrets(),
  clock: fakeClock(),
})

describe('a second factor', () => {
  let deps = someDeps()

  beforeEach(async () => {
    deps = someDeps()
    await deps.people.create(person, 'hash', deps.clock.now())
  })

  const begun = async () => (await beginSecondFactor(deps)(person))?.secret ?? ''
  const codeNow = (secret: string) => totpCode(secret, deps.clock.now())
  const turnedOn = async () => {
    const secret = await begun()
    const recoveryCodes = (await confirmSecondFactor(deps)(person, codeNow(secret))) ?? []
    deps.clock.pass(30)
    return { secret, recoveryCodes }
  }

  it('shows the same secret until it is confirmed and never again', async () => {
    expect(await begun()).toBe(await begun())
    await turnedOn()
    const now = await deps.people.find(person.id)
    expect(now && (await beginSecondFactor(deps)(now))).toBeNull()
  })

  it('is on only after the phone has shown a right code', async () => {
    const secret = await begun()
    const wrong = codeNow(secret) === '000000' ? '000001' : '000000'
    expect(await confirmSecondFactor(deps)(person, wrong)).toBeNull()
    expect(await deps.people.find(person.id)).toMatchObject({ secondFactor: false })
    expect(await confirmSecondFactor(deps)(person, codeNow(secret))).toHaveLength(8)
    expect(await deps.people.find(person.id)).toMatchObject({ secondFactor: true })
  })

  it('cannot be confirmed before it was begun', async () => {
    expect(await confirmSecondFactor(deps)(person, '123456')).toBeNull()
  })

  it('lets a code in once and never again', async () => {
    const { secret } = await turnedOn()
    const check = checkSecondFactor(deps)
    expect(await check(person.id, codeNow(secret))).toMatchObject({ id: person.id })
    expect(await check(person.id, codeNow(secret))).toBeNull()
  })

  it('does not take the code that turned it on as a code for signing in', async () => {
    const secret = await begun()
    await confirmSecondFactor(deps)(person, codeNow(secret))
    expect(await checkSecondFactor(deps)(person.id, codeNow(secret))).toBeNull()
  })

  it('can be replaced by each recovery code, once, with or without its dashes', async () => {
    const { recoveryCodes } = await turnedOn()
    const [first = '', second = ''] = recoveryCodes
    const check = checkSecondFactor(deps)
    expect(await check(person.id, first.toUpperCase())).not.toBeNull()
    expect(await check(person.id, first)).toBeNull()
    expect(await check(person.id, second.replaceAll('-', ' '))).not.toBeNull()
  })

  it('leaves nothing behind when it is taken away', async () => {
    const { secret, recoveryCodes } = await turnedOn()
    await removeSecondFactor(deps)(person)
    const check = checkSecondFactor(deps)
    expect(await check(person.id, codeNow(secret))).toBeNull()
    expect(await check(person.id, recoveryCodes[0] ?? '')).toBeNull()
    expect(await begun()).not.toBe(secret)
  })

  it('lets nobody in whose access has ended', async () => {
    const gone = aPerson({ disabled: true, secondFactor: true })
    await deps.people.create(gone, 'hash', deps.clock.now())
    const sealed = deps.secondFactors.begin()
    await deps.people.setTotp(gone.id, sealed)
    await deps.people.confirmTotp(gone.id, deps.clock.now())
    const { secret } = deps.secondFactors.reveal(sealed, gone.email)
    expect(await checkSecondFactor(deps)(gone.id, codeNow(secret))).toBeNull()
  })
})
