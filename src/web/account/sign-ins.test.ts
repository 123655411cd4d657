import { describe, expect, it } from 'vitest'
import { aBrowser, PASSWORD, signedIn } from '../../../test/support/signed-in.js'
import { pageOf } from '../../../test/support/web.js'

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'

/** Somebody signed in at a computer and, a minute later, on a phone. */
const atTwoPlaces = async () => {
  const all = await signedIn()
  all.clock.pass(60)
  const phone = aBrowser(all.app).set('User-Agent', PHONE)
  const signIn = () => phone.post('/sign-in').type('form').send({ email: all.person.email, password: PASSWORD })
  await signIn().expect(303)
  const account = async (browser = all.browser) => pageOf(await browser.get('/account').expect(200))
  return { ...all, phone, signIn, account }
}

describe('where somebody is signed in', () => {
  it('is listed in plain words, with this place marked', async () => {
    const { account } = await atTwoPlaces()
    const page = await account()
    const places = page('.es-cards > li')
      .map((_index, item) => page(item).text().replace(/\s+/g, ' '))
      .get()
    expect(places).toHaveLength(2)
    expect(places[0]).toContain('Safari on an iPhone New device Since 21 November 2026 at 10:01 am')
    expect(places[1]).toContain('This one')
  })

  it('is told on top when it is a new device elsewhere, and not about the place itself', async () => {
    const { account, phone } = await atTwoPlaces()
    expect((await account())('.govuk-notification-banner').text()).toContain('Safari on an iPhone')
    expect((await account(phone))('.govuk-notification-banner')).toHaveLength(0)
  })

  it('is no news when the same browser comes again', async () => {
    const { account, phone, signIn } = await atTwoPlaces()
    await phone.post('/sign-out').expect(303)
    await signIn().expect(303)
    const page = await account(phone)
    expect(page('.es-cards').text()).not.toContain('New device')
  })

  it('can be ended for one place alone', async () => {
    const { account, browser, phone } = await atTwoPlaces()
    const page = await account()
    await browser.post(page('.es-cards form').attr('action') ?? '').expect(303)
    await phone.get('/inbox').expect(303)
    await browser.get('/inbox').expect(200)
    expect((await account())('.es-cards > li')).toHaveLength(1)
  })

  it('can be ended for all places but this one', async () => {
    const { browser, phone } = await atTwoPlaces()
    await phone.post('/account/sign-out-others').expect(303)
    await browser.get('/inbox').expect(303)
    await phone.get('/inbox').expect(200)
  })

  it('is ended by nobody else', async () => {
    const { account, app, deps, phone, clock } = await atTwoPlaces()
    const page = await account()
    const stranger = await signedIn({}, { clock, people: deps.people, signIns: deps.signIns })
    expect(stranger.app).not.toBe(app)
    await stranger.browser.post(page('.es-cards form').attr('action') ?? '').expect(303)
    await phone.get('/inbox').expect(200)
  })

  it('is over when the person signs out there', async () => {
    const { account, phone } = await atTwoPlaces()
    await phone.post('/sign-out').expect(303)
    const page = await account()
    expect(page('.es-cards > li')).toHaveLength(1)
    expect(page('details').text()).toContain('Safari on an iPhone')
  })
})
