import { describe, expect, it } from 'vitest'
import { signedIn } from '../../../test/support/signed-in.js'
import { pageOf } from '../../../test/support/web.js'
import { authenticateKey } from '../../usecases/api-keys/authenticate-key.js'

const administrator = async () => {
  const all = await signedIn({ roles: ['administrator'] })
  const make = (fields: object) => all.browser.post('/settings/api-keys').type('form').send(fields)
  return { ...all, make }
}

describe('keys for other systems', () => {
  it('are shown once, work, and are listed without the key', async () => {
    const { browser, deps, make } = await administrator()
    const made = pageOf(await make({ name: 'council survey', scopes: ['intake', 'read'] }).expect(200))
    const key = made('#key').text()
    expect(await authenticateKey(deps)(key)).toMatchObject({ name: 'council survey', scopes: ['intake', 'read'] })
    const list = (await browser.get('/settings/api-keys').expect(200)).text
    expect(list).toContain('council survey')
    expect(list).toContain('Ann Lee')
    expect(list).not.toContain(key)
  })

  it('ask for a name and for what the system may do', async () => {
    const { deps, make } = await administrator()
    const page = pageOf(await make({}).expect(422))
    expect(page('.govuk-error-summary li')).toHaveLength(2)
    expect(await deps.apiKeys.list()).toEqual([])
  })

  it('keep what was typed and ticked when something is missing', async () => {
    const { make } = await administrator()
    const page = pageOf(await make({ name: '', scopes: 'read' }).expect(422))
    expect(page('input[value=read]').attr('checked')).toBeDefined()
    expect(page('input[value=intake]').attr('checked')).toBeUndefined()
  })

  it('refuse a permission that does not exist', async () => {
    const { make } = await administrator()
    await make({ name: 'x', scopes: ['everything'] }).expect(422)
  })

  it('are revoked after a question, and then open nothing', async () => {
    const { browser, deps, make } = await administrator()
    const key = pageOf(await make({ name: 'council survey', scopes: 'intake' }))('#key').text()
    const revoke = pageOf(await browser.get('/settings/api-keys'))('a:contains("Revoke")').attr('href') ?? ''
    expect(pageOf(await browser.get(revoke).expect(200))('h1').text()).toBe('Revoke the key for council survey?')
    await browser.post(revoke).expect(303)
    expect(await authenticateKey(deps)(key)).toBeNull()
    await browser.get(revoke).expect(404)
  })
})

describe('the queues', () => {
  it('are shown to an administrator', async () => {
    const { browser } = await administrator()
    expect((await browser.get('/settings/queues').expect(200)).text).toBe('the queues')
  })
})
