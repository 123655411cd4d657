import { describe, expect, it } from 'vitest'
import { type Administrator, anAdministrator, linkOn, signInAs } from '../../../test/support/an-administrator.js'
import { aBrowser } from '../../../test/support/signed-in.js'
import { pageOf } from '../../../test/support/web.js'

const [first, second] = [0, 1]

describe('changing roles', () => {
  it('counts from the next page on', async () => {
    const { app, others, send } = await anAdministrator([{ roles: ['volunteer'] }])
    const bea = signInAs(app, others[first]?.email ?? '')
    await bea.answer
    await bea.browser.get('/to-do').expect(403)
    await send(`/people/${others[first]?.id}/roles`, { roles: ['volunteer', 'reviewer'] }).expect(303)
    await bea.browser.get('/to-do').expect(200)
  })

  it('never takes the last administrator away', async () => {
    const { deps, person, send } = await anAdministrator()
    const page = pageOf(await send(`/people/${person.id}/roles`, { roles: ['reviewer'], sure: 'yes' }).expect(422))
    expect(page('#roles-error').text()).toContain('One administrator has to stay')
    expect((await deps.people.find(person.id))?.roles).toEqual(['administrator'])
  })

  it('asks again before one takes one’s own administrator role away', async () => {
    const { browser, person, send } = await anAdministrator([{ roles: ['administrator'] }])
    const page = pageOf(await send(`/people/${person.id}/roles`, { roles: ['reviewer'] }).expect(422))
    expect(page('input[name=sure]')).toHaveLength(1)
    expect(page('input[value=reviewer]').attr('checked')).toBe('checked')
    await browser.get('/people').expect(200)
    await send(`/people/${person.id}/roles`, { roles: ['reviewer'], sure: 'yes' }).expect(303)
    await browser.get('/people').expect(403)
  })

  it('asks for at least one role', async () => {
    const { others, send } = await anAdministrator([{}])
    await send(`/people/${others[first]?.id}/roles`, {}).expect(422)
  })
})

describe('the end of an access', () => {
  it('comes by itself on the day after the last day', async () => {
    const { app, clock, others } = await anAdministrator([{ lastDay: '2026-11-21' }])
    const bea = signInAs(app, others[first]?.email ?? '')
    await bea.answer
    await bea.browser.get('/inbox').expect(200)
    for (let hour = 0; hour < 13; hour++) clock.pass(3600)
    await signInAs(app, others[first]?.email ?? '').answer.expect(303)
    clock.pass(2 * 3600)
    await signInAs(app, others[first]?.email ?? '').answer.expect(422)
  })

  it('is moved by one click, counted from the day that was set', async () => {
    const { browser, deps, others, send } = await anAdministrator([{ lastDay: '2026-12-10' }])
    const id = others[first]?.id ?? ''
    const page = pageOf(await browser.get(`/people/${id}`).expect(200))
    expect(page('main').text()).toContain('Their access ends in 19 days')
    expect(page('button[value=extend]').text()).toContain('Extend by 1 year, to 10 December 2027')
    await send(`/people/${id}/term`, { how: 'extend', months: '12' }).expect(303)
    expect((await deps.people.find(id))?.lastDay).toBe('2027-12-10')
  })

  it('can be set to a day, or to no end, but not to a day that is over', async () => {
    const { deps, others, send } = await anAdministrator([{}])
    const id = others[first]?.id ?? ''
    await send(`/people/${id}/term`, { how: 'until', lastDay: '2027-03-31' }).expect(303)
    expect((await deps.people.find(id))?.lastDay).toBe('2027-03-31')
    for (const lastDay of ['2026-11-20', 'soon', '']) {
      await send(`/people/${id}/term`, { how: 'until', lastDay }).expect(422)
    }
    await send(`/people/${id}/term`, { how: 'no-end' }).expect(303)
    expect((await deps.people.find(id))?.lastDay).toBeNull()
  })

  it('is said to the person in good time', async () => {
    const { app, others } = await anAdministrator([{ lastDay: '2026-12-10' }, { lastDay: '2027-12-10' }])
    const soon = signInAs(app, others[first]?.email ?? '')
    await soon.answer
    expect((await soon.browser.get('/account')).text).toContain('Your access to Earshot ends after 10 December 2026')
    const later = signInAs(app, others[second]?.email ?? '')
    await later.answer
    expect((await later.browser.get('/account')).text).not.toContain('Your access to Earshot ends')
  })

  it('is said to administrators in the menu, once it is near', async () => {
    const menuOf = async ({ browser }: Administrator) =>
      pageOf(await browser.get('/inbox').expect(200))('.govuk-service-navigation').text()
    expect(await menuOf(await anAdministrator([{ lastDay: '2026-12-21' }]))).toContain('People (1)')
    expect(await menuOf(await anAdministrator([{ lastDay: '2026-12-22' }, {}]))).not.toContain('People')
  })

  it('is never set for the last administrator without one', async () => {
    const { person, send } = await anAdministrator()
    const page = pageOf(await send(`/people/${person.id}/term`, { how: 'until', lastDay: '2027-03-31' }).expect(422))
    expect(page('.govuk-error-summary').text()).toContain('One administrator has to stay')
  })
})

describe('a forgotten password', () => {
  it('is chosen anew by a link that works once, and ends every session', async () => {
    const { app, clock, deps, others, send } = await anAdministrator([{}])
    const email = others[first]?.email ?? ''
    const old = signInAs(app, email)
    await old.answer
    clock.pass(1)
    const link = linkOn(await send(`/people/${others[first]?.id}/new-password`).expect(200))
    const choose = (password: string) => aBrowser(app).post(link).type('form').send({ password })
    await choose('short').expect(422)
    await choose('four dry badgers').expect(303).expect('Location', '/sign-in?done=new-password')
    await choose('five dry badgers').expect(404)
    await old.browser.get('/inbox').expect(303)
    await signInAs(app, email).answer.expect(422)
    await signInAs(app, email, 'four dry badgers').answer.expect(303)
    const lines = (await deps.audit.after(0, 100)).map(({ by, what }) => `${by} ${what}`)
    expect(lines).toContain(`${others[first]?.id} chose-new-password`)
  })

  it('is not helped by a link of somebody else, nor by a made-up one', async () => {
    const { app, others, send } = await anAdministrator([{}, {}])
    const link = linkOn(await send(`/people/${others[first]?.id}/new-password`))
    const elsewhere = link.replace(others[first]?.id ?? '', others[second]?.id ?? '')
    for (const wrong of [elsewhere, '/new-password/x/y']) await aBrowser(app).get(wrong).expect(404)
    await aBrowser(app).get(link).expect(200)
  })

  it('ends after a day', async () => {
    const { app, clock, others, send } = await anAdministrator([{}])
    const link = linkOn(await send(`/people/${others[first]?.id}/new-password`))
    clock.pass(86_400)
    await aBrowser(app).get(link).expect(404)
  })

  it('can come with a lost phone: the code from it is turned off', async () => {
    const { deps, others, send } = await anAdministrator([{}])
    const id = others[first]?.id ?? ''
    await deps.people.setTotp(id, 'sealed')
    await deps.people.confirmTotp(id, new Date())
    await send(`/people/${id}/new-password`)
    expect((await deps.people.find(id))?.secondFactor).toBe(true)
    await send(`/people/${id}/new-password`, { lostPhone: 'yes' })
    expect((await deps.people.find(id))?.secondFactor).toBe(false)
  })

  it('keeps whoever found that phone out, signed in or with the old password', async () => {
    const { app, clock, deps, others, send } = await anAdministrator([{}])
    const { id = '', email = '' } = others[first] ?? {}
    const finder = signInAs(app, email)
    await finder.answer.expect(303)
    await finder.browser.get('/inbox').expect(200)
    await deps.people.setTotp(id, 'sealed')
    await deps.people.confirmTotp(id, clock.now())
    clock.pass(1)
    await send(`/people/${id}/new-password`, { lostPhone: 'yes' })
    await finder.browser.get('/inbox').expect(303)
    await signInAs(app, email).answer.expect(422)
    const lines = (await deps.audit.after(0, 100)).map(({ what, about }) => [what, about])
    expect(lines).toContainEqual(['replaced-lost-phone', id])
  })
})

describe('signing somebody else out', () => {
  it('ends all their sessions and nobody else’s', async () => {
    const { app, browser, clock, others, send } = await anAdministrator([{}])
    const bea = signInAs(app, others[first]?.email ?? '')
    await bea.answer
    clock.pass(1)
    await send(`/people/${others[first]?.id}/sign-out`).expect(303)
    await bea.browser.get('/inbox').expect(303)
    await browser.get('/people').expect(200)
  })
})
