import { describe, expect, it } from 'vitest'
import { anExperience, aPerson } from '../../../test/support/builders.js'
import { aBrowser, PASSWORD, signedIn } from '../../../test/support/signed-in.js'
import { pageOf } from '../../../test/support/web.js'
import type { Person } from '../../domain/people.js'

/** An administrator and somebody who leaves, each in a browser. */
const someoneLeaving = async (about: Partial<Person> = {}) => {
  const all = await signedIn({ name: 'Ann Lee', roles: ['administrator'] })
  const leaver = aPerson({ name: 'Bo Ray', ...about })
  await all.deps.people.create(leaver, `hashed:${PASSWORD}`, all.clock.now())
  const theirs = aBrowser(all.app)
  await theirs.post('/sign-in').type('form').send({ email: leaver.email, password: PASSWORD }).expect(303)
  const send = (path: string, fields: object = {}) => all.browser.post(path).type('form').send(fields)
  const leave = (fields: object = {}) => send(`/people/${leaver.id}/leaving`, fields)
  return { ...all, leaver, theirs, send, leave }
}

describe('somebody who leaves', () => {
  it('is out at once', async () => {
    const { app, leave, leaver, theirs } = await someoneLeaving()
    await theirs.get('/inbox').expect(200)
    await leave().expect(303).expect('Location', `/people/${leaver.id}/checklist`)
    await theirs.get('/inbox').expect(303)
    await aBrowser(app).post('/sign-in').type('form').send({ email: leaver.email, password: PASSWORD }).expect(422)
  })

  it('hands over the records in their hands', async () => {
    const { browser, deps, leave, leaver } = await someoneLeaving()
    const heir = aPerson({ name: 'Cy Dow' })
    await deps.people.create(heir, 'hash', deps.clock.now())
    const record = anExperience({ assignedTo: leaver.id })
    await deps.experiences.create(record)
    const page = pageOf(await browser.get(`/people/${leaver.id}/leaving`).expect(200))
    expect(page('label[for=to]').text()).toContain('1 record')
    expect(
      page('#to option')
        .map((_index, option) => page(option).text())
        .get(),
    ).toContain('Cy Dow')
    await leave({ to: heir.id }).expect(303)
    expect((await deps.experiences.find(record.id))?.assignedTo).toBe(heir.id)
  })

  it('hands over the open cases that they look after, to somebody who may', async () => {
    const { deps, leave, leaver, person } = await someoneLeaving({ roles: ['safeguarding-lead'] })
    const volunteer = aPerson({ roles: ['volunteer'] })
    await deps.people.create(volunteer, 'hash', deps.clock.now())
    const record = anExperience({ safeguarding: { level: 'urgent', evidence: [], lookedAfterBy: leaver.id } })
    await deps.experiences.create(record)
    const page = pageOf(await leave().expect(422))
    expect(page('#casesTo-error').text()).toContain('Choose who looks after their open cases')
    await leave({ casesTo: volunteer.id }).expect(422)
    await leave({ casesTo: leaver.id }).expect(422)
    expect((await deps.people.find(leaver.id))?.disabled).toBe(false)
    await leave({ casesTo: person.id }).expect(303)
    expect((await deps.experiences.find(record.id))?.safeguarding.lookedAfterBy).toBe(person.id)
  })

  it('hands over what is theirs when it is they themselves who end their access', async () => {
    const { browser, deps, leaver, person } = await someoneLeaving({ roles: ['administrator'] })
    const [record, flagged] = [
      anExperience({ assignedTo: person.id }),
      anExperience({ safeguarding: { level: 'urgent', evidence: [], lookedAfterBy: person.id } }),
    ]
    await deps.experiences.create(record)
    await deps.experiences.create(flagged)
    const leave = browser.post(`/people/${person.id}/leaving`).type('form')
    await leave.send({ to: leaver.id, casesTo: leaver.id }).expect(303)
    expect((await deps.people.find(person.id))?.disabled).toBe(true)
    expect((await deps.experiences.find(record.id))?.assignedTo).toBe(leaver.id)
    expect((await deps.experiences.find(flagged.id))?.safeguarding.lookedAfterBy).toBe(leaver.id)
  })

  it('is not the last administrator', async () => {
    const { browser, deps, person, send } = await someoneLeaving()
    const page = pageOf(await send(`/people/${person.id}/leaving`).expect(422))
    expect(page('.govuk-error-summary').text()).toContain('One administrator has to stay')
    expect((await deps.people.find(person.id))?.disabled).toBe(false)
    await browser.get('/people').expect(200)
  })

  it('is named when they are the only safeguarding lead, and with the keys that they made', async () => {
    const { browser, deps, leaver } = await someoneLeaving({ roles: ['safeguarding-lead'] })
    const key = { id: aPerson().id, name: 'Council survey', scopes: [], createdBy: leaver.id }
    await deps.apiKeys.save({ ...key, createdAt: '2026-11-21T10:00:00.000Z' }, 'hash')
    const page = pageOf(await browser.get(`/people/${leaver.id}/leaving`).expect(200))
    expect(page('main').text()).toContain('the only safeguarding lead')
    expect(page('main').text()).toContain('Council survey')
  })

  it('leaves a checklist that is kept, with who ticked what off', async () => {
    const { browser, leave, leaver, send } = await someoneLeaving()
    await leave()
    const address = `/people/${leaver.id}/checklist`
    await send(address, { steps: ['phone', 'papers'] }).expect(303)
    const page = pageOf(await browser.get(address).expect(200))
    expect(
      page('input[checked]')
        .map((_index, box) => page(box).attr('value'))
        .get(),
    ).toEqual(['phone', 'papers'])
    expect(page('#steps-4-item-hint').text()).toContain('Ann Lee, 21 November 2026')
    const other = pageOf(await browser.get('/people').expect(200))
    expect(other('main').text()).toContain('Bo Ray. Access ended 21 November 2026')
  })

  it('can come back, but not with the old password', async () => {
    const { app, deps, leave, leaver, send } = await someoneLeaving()
    await leave()
    await send(`/people/${leaver.id}/let-in`).expect(303)
    expect((await deps.people.find(leaver.id))?.disabled).toBe(false)
    await aBrowser(app).post('/sign-in').type('form').send({ email: leaver.email, password: PASSWORD }).expect(422)
  })

  it('can have their name taken away, and only after they left', async () => {
    const { browser, deps, leave, leaver, send } = await someoneLeaving()
    await send(`/people/${leaver.id}/forget`)
    expect((await deps.people.find(leaver.id))?.name).toBe('Bo Ray')
    await leave()
    await send(`/people/${leaver.id}/forget`).expect(303)
    const { text } = await browser.get('/people').expect(200)
    expect(text).not.toContain('Bo Ray')
    expect(text).toContain('Somebody who has left')
    expect((await deps.people.names()).has(leaver.id)).toBe(false)
  })
})
