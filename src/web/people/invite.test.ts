import { describe, expect, it } from 'vitest'
import { anAdministrator, linkOn } from '../../../test/support/an-administrator.js'
import { aBrowser } from '../../../test/support/signed-in.js'
import { pageOf } from '../../../test/support/web.js'
import type { Mailer } from '../../domain/channels/mailer.js'

const bo = { name: 'Bo Ray', email: 'Bo@Example.org', roles: ['volunteer', 'reviewer'], term: '12' }

describe('inviting somebody', () => {
  it('gives a link by which they join with their roles and their last day', async () => {
    const { app, deps, send } = await anAdministrator()
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
    expect((await deps.people.member(person?.id ?? ''))?.lastSignInAt).toEqual(deps.clock.now())
    const lines = (await deps.audit.after(0, 100)).map(({ by, what }) => `${by} ${what}`)
    expect(lines).toContain(`${person?.id} joined`)
  })

  it('works once', async () => {
    const { app, send } = await anAdministrator()
    const link = linkOn(await send('/people/invite', bo))
    await aBrowser(app).get(link).expect('Cache-Control', 'no-store')
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
    const { app, deps, send } = await anAdministrator()
    const old = linkOn(await send('/people/invite', bo))
    const [invitation] = await deps.invitations.list()
    const link = linkOn(await send(`/people/invitations/${invitation?.id}/again`).expect(200))
    await aBrowser(app).get(old).expect(404)
    await aBrowser(app).get(link).expect(200)
    await send(`/people/invitations/${invitation?.id}/take-back`).expect(303)
    await aBrowser(app).get(link).expect(404)
  })

  it('ends after a week', async () => {
    const { app, clock, send } = await anAdministrator()
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
    const { send } = await anAdministrator([], { mailer })
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
