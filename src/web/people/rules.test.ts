import { describe, expect, it } from 'vitest'
import { aBrowser, PASSWORD, signedIn } from '../../../test/support/signed-in.js'
import { totpCode } from '../../../test/support/totp-code.js'
import { pageOf } from '../../../test/support/web.js'
import type { PeopleRules } from '../../domain/people/rules.js'
import type { Role } from '../../domain/people.js'

const withRules = async (secondFactorFor: PeopleRules['secondFactorFor'], role: Role) => {
  const all = await signedIn({ roles: [role] })
  await all.deps.peopleRules.save({ secondFactorFor, termMonths: 6, support: '' }, all.person.id, all.clock.now())
  const browser = aBrowser(all.app)
  await browser.post('/sign-in').type('form').send({ email: all.person.email, password: PASSWORD }).expect(303)
  return { ...all, before: all.browser, browser }
}

/** Turns the code from the phone on. */
const setUp = async ({ browser, clock }: Awaited<ReturnType<typeof withRules>>) => {
  const page = pageOf(await browser.get('/account/second-factor').expect(200))
  const code = totpCode(page('#secret').text().replaceAll(' ', ''), clock.now())
  await browser.post('/account/second-factor').type('form').send({ code, password: PASSWORD }).expect(200)
}

describe('a code from the phone that the forum asks for', () => {
  it('has to be set up at the next sign-in, before anything else opens', async () => {
    const all = await withRules('everybody', 'volunteer')
    await all.browser.get('/inbox').expect(303).expect('Location', '/account/second-factor')
    await all.browser.get('/account').expect(303)
    await all.browser.get('/inbox/rows').set('HX-Request', 'true').expect(401)
    const page = pageOf(await all.browser.get('/account/second-factor').expect(200))
    expect(page('main').text()).toContain('Your forum asks for this')
    expect(page('main').text()).not.toContain('Not now')
    await setUp(all)
    await all.browser.get('/inbox').expect(200)
  })

  it('does not throw out whoever is signed in at that moment', async () => {
    const { before } = await withRules('everybody', 'volunteer')
    await before.get('/inbox').expect(200)
  })

  it.each([
    ['originals', 'volunteer', 200],
    ['originals', 'reviewer', 303],
    ['nobody', 'administrator', 200],
  ] as const)('asked for "%s" answers a %s with %d', async (secondFactorFor, role, status) => {
    const { browser } = await withRules(secondFactorFor, role)
    await browser.get('/inbox').expect(status)
  })

  it('can be moved to another phone, but not left off', async () => {
    const all = await withRules('everybody', 'volunteer')
    await setUp(all)
    await all.browser.post('/account/second-factor/remove').type('form').send({ password: PASSWORD }).expect(303)
    await all.browser.get('/inbox').expect(303).expect('Location', '/account/second-factor')
  })

  it('lets whoever does not want to set it up sign out', async () => {
    const { browser } = await withRules('everybody', 'volunteer')
    await browser.post('/sign-out').expect(303).expect('Location', '/sign-in')
  })
})

describe('the rules for everybody', () => {
  it('are saved and shown again, and set the usual term of an invitation', async () => {
    const { browser } = await signedIn({ roles: ['administrator'] })
    const given = { secondFactorFor: 'originals', termMonths: '24' }
    await browser.post('/people/rules').type('form').send(given).expect(303)
    const page = pageOf(await browser.get('/people/rules').expect(200))
    expect(page('input[value=originals]').attr('checked')).toBe('checked')
    const invite = pageOf(await browser.get('/people/invite').expect(200))
    expect(invite('#term option[selected]').attr('value')).toBe('24')
  })

  it('are refused when they make no sense', async () => {
    const { browser } = await signedIn({ roles: ['administrator'] })
    const page = pageOf(await browser.post('/people/rules').type('form').send({ termMonths: 'x' }).expect(422))
    expect(page('.govuk-error-summary li')).toHaveLength(2)
  })
})
