import { describe, expect, it } from 'vitest'
import { fakePeople } from '../../../test/support/fake-people.js'
import { aBrowser, anAppWith, PASSWORD, signedIn } from '../../../test/support/signed-in.js'
import { totpCode } from '../../../test/support/totp-code.js'
import { aSite, pageOf } from '../../../test/support/web.js'
import { beginSecondFactor, confirmSecondFactor } from '../../usecases/people/set-up-second-factor.js'

/** The session's cookie as the server set it. */
const cookieOf = ({ headers }: { headers: Record<string, unknown> }): string | undefined =>
  [headers['set-cookie']]
    .flat()
    .map(String)
    .find(cookie => cookie.includes('earshot-session='))

type Browser = ReturnType<typeof aBrowser>

const signInWith = (browser: Browser, email: string, password: string, next?: string) =>
  browser.post('/sign-in').type('form').send({ email, password, next })

/** An app whose one person has a second factor. The clock stands half a minute after it was turned on. */
const withSecondFactor = async () => {
  const all = await anAppWith()
  const { deps, person, clock } = all
  const { secret = '' } = (await beginSecondFactor(deps)(person)) ?? {}
  const recoveryCodes = (await confirmSecondFactor(deps)(person, totpCode(secret, clock.now()))) ?? []
  clock.pass(30)
  await signInWith(all.browser, person.email, PASSWORD, '/account').expect(303).expect('Location', '/sign-in/code')
  const enter = (code: string) => all.browser.post('/sign-in/code').type('form').send({ code })
  return { ...all, enter, codeNow: () => totpCode(secret, clock.now()), recoveryCodes }
}

describe('signing in', () => {
  it('goes on to the page that was asked for', async () => {
    const { browser, person } = await anAppWith()
    const asked = await browser.get('/inbox?theme=ehcp-timeliness').expect(303)
    const page = pageOf(await browser.get(asked.headers.location ?? '').expect(200))
    const next = page('input[name=next]').attr('value') ?? ''
    await signInWith(browser, person.email, PASSWORD, next)
      .expect(303)
      .expect('Location', '/inbox?theme=ehcp-timeliness')
    await browser.get('/inbox').expect(200)
  })

  it('says the same about an unknown address and a wrong password, and keeps the address', async () => {
    const { browser, person } = await anAppWith()
    const unknown = pageOf(await signInWith(browser, 'nobody@example.org', PASSWORD).expect(422))
    const wrong = pageOf(await signInWith(browser, person.email, 'three dry otters').expect(422))
    expect(unknown('.govuk-error-summary').text()).toBe(wrong('.govuk-error-summary').text())
    expect(wrong('title').text()).toMatch(/^Error: Sign in/)
    expect(wrong('#email').attr('value')).toBe(person.email)
    expect(wrong('#password').attr('value')).toBeUndefined()
  })

  it('asks for what is missing', async () => {
    const { browser } = await anAppWith()
    const page = pageOf(await signInWith(browser, '', '').expect(422))
    expect(page('#email-error').text()).toContain('Enter your e-mail address')
    expect(page('#password-error').text()).toContain('Enter your password')
  })

  it('stops after ten wrong passwords for one account, even when the right one follows', async () => {
    const { browser, person } = await anAppWith()
    for (let round = 0; round < 10; round++) await signInWith(browser, person.email, 'wrong').expect(422)
    const page = pageOf(await signInWith(browser, person.email.toUpperCase(), PASSWORD).expect(429))
    expect(page('.govuk-error-summary').text()).toMatch(/Wait 15 minutes/)
  })

  it('gives the session a new id, so that an old one is worth nothing', async () => {
    const { browser, person } = await anAppWith()
    const first = (await signInWith(browser, person.email, PASSWORD)).headers['set-cookie']
    const second = (await signInWith(browser, person.email, PASSWORD)).headers['set-cookie']
    expect(first).toBeDefined()
    expect(second).not.toEqual(first)
  })

  it('keeps its cookie from scripts and other sites, and to a safe line where there is one', async () => {
    const plain = await anAppWith()
    const answer = await signInWith(plain.browser, plain.person.email, PASSWORD)
    expect(cookieOf(answer)).toMatch(/^earshot-session=.*; Path=\/; HttpOnly; SameSite=Lax$/)
    const site = aSite({ publicUrl: 'https://share.example.org' })
    const safe = await anAppWith({}, { site })
    const safeAnswer = await signInWith(safe.browser, safe.person.email, PASSWORD).set('X-Forwarded-Proto', 'https')
    expect(cookieOf(safeAnswer)).toMatch(/^__Host-earshot-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })
})

describe('a typist', () => {
  it('begins at what they may open, and can get back there from what they may not', async () => {
    const { browser, person } = await anAppWith({ roles: ['typist'] })
    const { headers } = await signInWith(browser, person.email, PASSWORD).expect(303)
    expect(headers.location).not.toBe('/inbox')
    await browser.get(headers.location ?? '').expect(200)
    const refused = pageOf(await browser.get('/inbox').expect(403))
    expect(refused('main a').attr('href')).toBe(headers.location)
  })
})

describe('a session', () => {
  it('ends when the person signs out', async () => {
    const { browser } = await signedIn()
    await browser.post('/sign-out').expect(303)
    await browser.get('/inbox').expect(303).expect('Location', '/sign-in?next=%2Finbox')
  })

  it('ends after an hour unused and says so', async () => {
    const { browser, clock } = await signedIn()
    clock.pass(3600)
    await browser.get('/inbox').expect(200)
    clock.pass(3601)
    const answer = await browser.get('/inbox').redirects(1).expect(200)
    expect(answer.text).toContain('You were signed out')
  })

  it('is not kept alive by a page that refreshes itself', async () => {
    const { browser, clock } = await signedIn()
    for (let minutes = 0; minutes < 60; minutes += 20) {
      await browser.get('/inbox/rows').set('HX-Request', 'true').expect(200)
      clock.pass(20 * 60)
    }
    clock.pass(1)
    await browser.get('/inbox/rows').set('HX-Request', 'true').expect(401).expect('HX-Redirect', '/sign-in?ended=yes')
  })

  it('that is over leads back to the page from which a part of it was asked for', async () => {
    const { browser } = await anAppWith()
    const from = (page: string) => ({ 'HX-Request': 'true', 'HX-Current-URL': page })
    const asked = await browser
      .post('/experiences/R/notes')
      .set(from('https://forum.example/experiences/R?list=a%3Db#x'))
    expect(asked.headers['hx-redirect']).toBe('/sign-in?next=%2Fexperiences%2FR%3Flist%3Da%253Db')
    await browser.post('/experiences/R/notes').set(from('nowhere')).expect('HX-Redirect', '/sign-in')
  })

  it('ends after twelve hours however much it is used', async () => {
    const { browser, clock } = await signedIn()
    for (let hour = 0; hour < 12; hour++) {
      clock.pass(3600)
      await browser.get('/inbox').expect(200)
    }
    clock.pass(1)
    await browser.get('/inbox').expect(303)
  })

  it('ends everywhere when the person asks for it', async () => {
    const { app, browser, clock, person } = await signedIn()
    const phone = aBrowser(app)
    await signInWith(phone, person.email, PASSWORD).expect(303)
    clock.pass(1)
    await browser.post('/account/sign-out-everywhere').expect(303)
    await phone.get('/inbox').expect(303)
    await signInWith(phone, person.email, PASSWORD).expect(303)
    await phone.get('/inbox').expect(200)
  })

  it('ends at once when the access of the person has ended', async () => {
    const people = fakePeople()
    let disabled = false
    const find: typeof people.find = async id => {
      const person = await people.find(id)
      return person && { ...person, disabled }
    }
    const { browser } = await signedIn({}, { people: { ...people, find } })
    await browser.get('/inbox').expect(200)
    disabled = true
    await browser.get('/inbox').expect(303)
  })

  it('shows pages that no browser or proxy may keep', async () => {
    const { browser } = await signedIn()
    await browser.get('/inbox').expect('Cache-Control', 'private, no-store')
  })
})

describe('signing in with a code from the phone', () => {
  it('opens nothing before the code is right', async () => {
    const { browser, enter, codeNow } = await withSecondFactor()
    await browser.get('/inbox').expect(303)
    const wrong = codeNow() === '000000' ? '000001' : '000000'
    const page = pageOf(await enter(wrong).expect(422))
    expect(page('#code-error').text()).toContain('That code is not right')
    await browser.get('/inbox').expect(303)
    await enter(codeNow()).expect(303).expect('Location', '/account')
    await browser.get('/inbox').expect(200)
  })

  it('takes a recovery code instead', async () => {
    const { browser, enter, recoveryCodes } = await withSecondFactor()
    await enter(recoveryCodes[0] ?? '').expect(303)
    await browser.get('/inbox').expect(200)
  })

  it('stops after ten wrong codes', async () => {
    const { enter, codeNow } = await withSecondFactor()
    for (let round = 0; round < 10; round++) await enter('abc').expect(422)
    await enter(codeNow()).expect(429)
  })

  it('asks for the password again after ten minutes', async () => {
    const { clock, enter, codeNow } = await withSecondFactor()
    clock.pass(601)
    await enter(codeNow()).expect(303).expect('Location', '/sign-in')
  })

  it('asks for the password again when it was changed meanwhile', async () => {
    const { clock, deps, enter, codeNow, person } = await withSecondFactor()
    clock.pass(1)
    await deps.people.endSessions(person.id, clock.now())
    await enter(codeNow()).expect(303).expect('Location', '/sign-in')
  })

  it('cannot be reached without the password', async () => {
    const { browser } = await anAppWith()
    await browser.get('/sign-in/code').expect(303).expect('Location', '/sign-in')
  })
})
