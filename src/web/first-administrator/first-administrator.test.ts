import { describe, expect, it } from 'vitest'
import { aBrowser } from '../../../test/support/signed-in.js'
import { pageOf, someWebDeps } from '../../../test/support/web.js'
import { inviteFirstAdministrator } from '../../usecases/people/invite-first-administrator.js'
import { createApp } from '../app.js'

const given = { name: 'Ann Lee', email: 'ann@example.org', password: 'three wet otters' }

const invited = async () => {
  const deps = someWebDeps()
  const link = `/welcome/${await inviteFirstAdministrator(deps)()}`
  const browser = aBrowser(createApp(deps))
  const send = (fields: Partial<typeof given>) => browser.post(link).type('form').send(fields)
  return { deps, link, browser, send }
}

describe('the one-time link', () => {
  it('creates the administrator, signs them in and offers the code from the phone', async () => {
    const { browser, deps, link, send } = await invited()
    await browser.get(link).expect(200)
    await send(given).expect(303).expect('Location', '/account/second-factor')
    await browser.get('/settings').expect(200)
    expect(await deps.people.findByEmail('ann@example.org')).toMatchObject({ roles: ['administrator'] })
  })

  it('says every fault at once, keeps what was typed, and can still be used', async () => {
    const { send } = await invited()
    const page = pageOf(await send({ ...given, name: '', email: 'ann', password: 'short' }).expect(422))
    expect(page('.govuk-error-summary li')).toHaveLength(3)
    expect(page('#email').attr('value')).toBe('ann')
    expect(page('#password').attr('value')).toBeUndefined()
    await send(given).expect(303)
  })

  it('answers in words when nothing was sent', async () => {
    const { send } = await invited()
    const page = pageOf(await send({}).expect(422))
    expect(page('#password-error').text()).toContain('Choose a password')
  })

  it('works once', async () => {
    const { browser, link, send } = await invited()
    await send(given).expect(303)
    await send({ ...given, email: 'other@example.org' }).expect(404)
    const page = pageOf(await browser.get(link).expect(404))
    expect(page('h1').text()).toBe('This link no longer works')
  })

  it('cannot be guessed', async () => {
    const { browser } = await invited()
    await browser.get('/welcome/guessed').expect(404)
  })
})
