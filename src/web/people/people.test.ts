import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { aBrowser, PASSWORD, signedIn } from '../../../test/support/signed-in.js'
import { pageOf } from '../../../test/support/web.js'
import type { Mailer } from '../../domain/channels/mailer.js'
import type { Person } from '../../domain/people.js'

const bo = { name: 'Bo Ray', email: 'Bo@Example.org', roles: ['volunteer', 'reviewer'], term: '12' }

/** An administrator, signed in, and whoever else is there. */
const anAdministrator = async (others: Partial<Person>[] = [], overrides: Parameters<typeof signedIn>[1] = {}) => {
  const all = await signedIn({ name: 'Ann Lee', roles: ['administrator'] }, overrides)
  const people = others.map(about => aPerson(about))
  for (const person of people) await all.deps.people.create(person, `hashed:${PASSWORD}`, all.clock.now())
  const send = (path: string, fields: object = {}) => all.browser.post(path).type('form').send(fields)
  const linkOn = (answer: { text: string }) => new URL(pageOf(answer)('#link').text()).pathname
  return { ...all, others: people, send, linkOn }
}

type All = Awaited<ReturnType<typeof anAdministrator>>

const [first, second] = [0, 1]

const signInAs = (app: All['app'], email: string, password = PASSWORD) => {
  const browser = aBrowser(app)
  return { browser, answer: browser.post('/sign-in').type('form').send({ email, password }) }
}

describe('inviting somebody', () => {
  it('gives a link by which they join with their roles and their last day', async () => {
    const { app, deps, send, linkOn } = await anAdministrator()
    const link = linkOn(await send('/people/invite', bo).expect(200))
    const theirs = aBrowser(app)
    const page = pageOf(await theirs.get(link).expect(200))
    expect(page('main').text()).toContain('read what parents told us, with names hidden')
    expect(page('#name').attr('value')).toBe('Bo Ray')
    await theirs
      .post(link)
      .type('form')
      .send({ name: 'Bo Ray', password: 'four dry badgers' })
      .expect(303)
      .expect('Location', '/account/second-factor')
    await theirs.get('/inbox').expect(200)
    const person = await deps.people.findByEmail('bo@example.org')
    expect(person).toMatchObject({ roles: ['volunteer', 'reviewer'], lastDay: '2027-11-21' })
  })

  it('works once', async () => {
    const { app, send, linkOn } = await anAdministrator()
    const link = linkOn(await send('/people/invite', bo))
    const join = () => aBrowser(app).post(link).type('form').send({ name: 'Bo', password: 'four dry badgers' })
    await join().expect(303)
    await join().expect(404)
    const page = pageOf(await aBrowser(app).get(link).expect(404))
    expect(page('h1').text()).toBe('This link no longer works')
  })

  it('says every fault at once and keeps what was typed', async () => {
    const { send } = await anAdministrator()
    const page = pageOf(await send('/people/invite', { email: 'bo', term: '999' }).expect(422))
    expect(page('.govuk-error-summary li')).toHaveLength(4)
    expect(page('#email').attr('value')).toBe('bo')
  })

  it('refuses an address that is here or invited already', async () => {
    const { person, send } = await anAdministrator()
    await send('/people/invite', { ...bo, email: person.email }).expect(422)
    await send('/people/invite', bo).expect(200)
    const page = pageOf(await send('/people/invite', { ...bo, email: 'BO@example.org' }).expect(422))
    expect(page('#email-error').text()).toContain('invited already')
  })

  it('can be done again with a new link, and taken back', async () => {
    const { app, deps, send, linkOn } = await anAdministrator()
    const old = linkOn(await send('/people/invite', bo))
    const [invitation] = await deps.invitations.list()
    const link = linkOn(await send(`/people/invitations/${invitation?.id}/again`).expect(200))
    await aBrowser(app).get(old).expect(404)
    await aBrowser(app).get(link).expect(200)
    await send(`/people/invitations/${invitation?.id}/take-back`).expect(303)
    await aBrowser(app).get(link).expect(404)
  })

  it('ends after a week', async () => {
    const { app, clock, send, linkOn } = await anAdministrator()
    const link = linkOn(await send('/people/invite', bo))
    clock.pass(7 * 86_400)
    await aBrowser(app).get(link).expect(404)
  })

  it('goes out by e-mail where that is set up, and is shown all the same', async () => {
    const sent: { to: string[]; text: string }[] = []
    const mailer: Mailer = {
      send: async (to, _subject, text) => {
        sent.push({ to, text })
      },
    }
    const { send, linkOn } = await anAdministrator([], { mailer })
    const answer = await send('/people/invite', bo)
    expect(pageOf(answer)('main').text()).toContain('We sent this link to bo@example.org')
    expect(sent).toMatchObject([{ to: ['bo@example.org'] }])
    expect(sent[0]?.text).toContain(linkOn(answer))
  })

  it('is not lost when the e-mail does not go out', async () => {
    const mailer: Mailer = { send: () => Promise.reject(new Error('no such host')) }
    const { send } = await anAdministrator([], { mailer })
    const page = pageOf(await send('/people/invite', bo).expect(200))
    expect(page('main').text()).toContain('We could not send the link')
    expect(page('#link').text()).toContain('/join/')
  })
})

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
    const menuOf = async ({ browser }: All) =>
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
    const { app, clock, others, send, linkOn } = await anAdministrator([{}])
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
  })

  it('is not helped by a link of somebody else, nor by a made-up one', async () => {
    const { app, others, send, linkOn } = await anAdministrator([{}, {}])
    const link = linkOn(await send(`/people/${others[first]?.id}/new-password`))
    const elsewhere = link.replace(others[first]?.id ?? '', others[second]?.id ?? '')
    for (const wrong of [elsewhere, '/new-password/x/y']) await aBrowser(app).get(wrong).expect(404)
    await aBrowser(app).get(link).expect(200)
  })

  it('ends after a day', async () => {
    const { app, clock, others, send, linkOn } = await anAdministrator([{}])
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
