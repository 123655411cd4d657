import { describe, expect, it } from 'vitest'
import { aBrowser, PASSWORD, signedIn } from '../../../test/support/signed-in.js'
import { totpCode } from '../../../test/support/totp-code.js'
import { pageOf } from '../../../test/support/web.js'

type SignedIn = Awaited<ReturnType<typeof signedIn>>

const send = ({ browser }: SignedIn, path: string, fields: Record<string, string>) =>
  browser.post(path).type('form').send(fields)

/** Turns the code from the phone on, as a person would. */
const turnOn = async (all: SignedIn) => {
  const page = pageOf(await all.browser.get('/account/second-factor').expect(200))
  const secret = page('#secret').text().replaceAll(' ', '')
  const done = await send(all, '/account/second-factor', {
    code: totpCode(secret, all.clock.now()),
    password: PASSWORD,
  }).expect(200)
  return { page, recoveryCodes: pageOf(done)('.es-recovery-codes li') }
}

describe('the code from the phone', () => {
  it('is set up by a picture or a key, and gives recovery codes once', async () => {
    const all = await signedIn()
    const { page, recoveryCodes } = await turnOn(all)
    expect(page('.es-qr').attr('src')).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(recoveryCodes).toHaveLength(8)
    const account = pageOf(await all.browser.get('/account').expect(200))
    expect(account('main').text()).toContain('On. 8 recovery codes left')
  })

  it('never shows its key again', async () => {
    const all = await signedIn()
    await turnOn(all)
    await all.browser.get('/account/second-factor').expect(303).expect('Location', '/account')
  })

  it('is not on after a wrong code', async () => {
    const all = await signedIn()
    await all.browser.get('/account/second-factor')
    const page = pageOf(await send(all, '/account/second-factor', { code: 'abc', password: PASSWORD }).expect(422))
    expect(page('#code-error').text()).toContain('That code is not right')
    expect((await all.deps.people.find(all.person.id))?.secondFactor).toBe(false)
  })

  it('is turned on only with the password, so that nobody at an open computer locks its owner out', async () => {
    const all = await signedIn()
    const page = pageOf(await all.browser.get('/account/second-factor').expect(200))
    const code = totpCode(page('#secret').text().replaceAll(' ', ''), all.clock.now())
    const refused = pageOf(await send(all, '/account/second-factor', { code, password: 'wrong' }).expect(422))
    expect(refused('#password-error').text()).toContain('That is not your password')
    expect((await all.deps.people.find(all.person.id))?.secondFactor).toBe(false)
  })

  it('is turned off only with the password', async () => {
    const all = await signedIn()
    await turnOn(all)
    await send(all, '/account/second-factor/remove', { password: 'wrong' }).expect(422)
    expect((await all.deps.people.find(all.person.id))?.secondFactor).toBe(true)
    await send(all, '/account/second-factor/remove', { password: PASSWORD }).expect(303)
    expect((await all.deps.people.find(all.person.id))?.secondFactor).toBe(false)
  })
})

describe('changing a password', () => {
  const change = (all: SignedIn, current: string, password: string) =>
    send(all, '/account/password', { current, password })

  it('keeps this session and ends the others', async () => {
    const all = await signedIn()
    const phone = aBrowser(all.app)
    await phone.post('/sign-in').type('form').send({ email: all.person.email, password: PASSWORD }).expect(303)
    all.clock.pass(1)
    await change(all, PASSWORD, 'four dry badgers').expect(303).expect('Location', '/account?done=password')
    expect((await all.browser.get('/account?done=password').expect(200)).text).toContain('Your password is changed')
    await phone.get('/inbox').expect(303)
  })

  it('needs the password that one has now', async () => {
    const all = await signedIn()
    const page = pageOf(await change(all, 'wrong', 'four dry badgers').expect(422))
    expect(page('#current-error').text()).toContain('That is not your password')
    expect(await all.deps.people.credentials(all.person.id)).toEqual({ passwordHash: `hashed:${PASSWORD}` })
  })

  it('refuses a new one that is short or easy to guess, and says both faults at once', async () => {
    const all = await signedIn()
    const page = pageOf(await change(all, '', 'password1234').expect(422))
    expect(page('#current-error').text()).toContain('Enter the password that you have now')
    expect(page('#password-error').text()).toContain('easy to guess')
  })

  it('stops whoever tries out passwords at an open computer', async () => {
    const all = await signedIn()
    for (let round = 0; round < 9; round++) await change(all, 'wrong', 'four dry badgers').expect(422)
    await change(all, 'wrong', 'four dry badgers')
    const page = pageOf(await change(all, PASSWORD, 'four dry badgers').expect(422))
    expect(page('#current-error').text()).toContain('too many tries')
  })
})
