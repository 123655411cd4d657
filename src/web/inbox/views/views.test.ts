import { describe, expect, it } from 'vitest'
import { aSavedView } from '../../../../test/support/builders.js'
import { signedIn } from '../../../../test/support/signed-in.js'
import { aReadRecord, keepAll } from '../../../../test/support/some-records.js'
import { pageOf } from '../../../../test/support/web.js'
import type { Role } from '../../../domain/people.js'

const somebody = async (role: Role = 'volunteer') => {
  const all = await signedIn({ roles: [role] })
  await keepAll(all.deps.experiences, [aReadRecord('The taxi was late.')])
  const open = async (address: string, status = 200) => pageOf(await all.browser.get(address).expect(status))
  const send = (address: string, given: object, status = 303) =>
    all.browser.post(address).type('form').send(given).expect(status)
  return { ...all, open, send }
}

describe('a saved list', () => {
  it('is saved from the inbox as it is filtered, and found above it', async () => {
    const { open, send } = await somebody()
    const add = (await open('/inbox?q=taxi&state=ready&after=x&live=off'))('main a:contains("Save this list")')
    const form = await open(add.attr('href') ?? '')
    expect(form('main ul').text()).toContain('Words: taxi')
    expect(form('main ul').text()).toContain('To review')
    await send('/inbox/views/add', { list: form('input[name=list]').attr('value'), name: ' Taxis ' })
    const inbox = await open('/inbox?q=taxi&state=ready')
    const link = inbox('nav[aria-label="Saved lists"] a')
    expect(link.text()).toBe('Taxis')
    expect(link.attr('href')).toBe('/inbox?q=taxi&state=ready')
    expect(link.attr('aria-current')).toBe('page')
    expect(inbox('main').text()).not.toContain('Save this list')
  })

  it('needs a name that fits', async () => {
    const { send, deps, person } = await somebody()
    const page = pageOf(await send('/inbox/views/add', { list: 'q=taxi', name: ' ', shared: 'yes' }, 422))
    expect(page('#name-error').text()).toContain('Enter a name')
    expect(page('#shared').attr('checked')).toBeDefined()
    expect(page('input[name=list]').attr('value')).toBe('q=taxi')
    await send('/inbox/views/add', { list: '', name: 'x'.repeat(61) }, 422)
    expect(await deps.savedViews.visibleTo(person.id)).toEqual([])
  })

  it('keeps of an address only what the inbox knows', async () => {
    const { send, deps, person } = await somebody()
    await send('/inbox/views/add', { list: 'q=taxi&state=lost&evil=<script>', name: 'a' })
    expect((await deps.savedViews.visibleTo(person.id))[0]?.query).toBe('q=taxi')
  })

  it('is shared with all, and with nobody unless somebody says so', async () => {
    const { deps, open, person } = await somebody()
    await deps.savedViews.save(aSavedView({ name: 'Of somebody else' }))
    await deps.savedViews.save(aSavedView({ name: 'For everybody', shared: true }))
    await deps.savedViews.save(aSavedView({ name: 'Mine', ownerId: person.id }))
    const links = (await open('/inbox'))('nav[aria-label="Saved lists"]').text()
    expect(links).toContain('Mine')
    expect(links).toContain('For everybody')
    expect(links).not.toContain('Of somebody else')
  })

  it('is renamed, moved and removed by whoever saved it', async () => {
    const { deps, open, send, person } = await somebody()
    const view = aSavedView({ ownerId: person.id, position: 1 })
    await deps.savedViews.save(view)
    await deps.savedViews.save(aSavedView({ ownerId: person.id, position: 2, name: 'Second' }))
    await send(`/inbox/views/${view.id}`, { name: 'Buses', shared: 'yes' })
    await send(`/inbox/views/${view.id}/move`, { step: 'down' })
    const page = await open('/inbox/views?done=changed')
    expect(page('.govuk-notification-banner').text()).toContain('The saved list is changed.')
    expect(page('.es-row__reference').text()).toBe('SecondBuses')
    expect(page('.es-row').last().text()).toContain('Shared with all')
    expect((await open(`/inbox/views/${view.id}/remove`))('h1').text()).toBe('Remove “Buses”?')
    await send(`/inbox/views/${view.id}/remove`, {})
    expect(await deps.savedViews.find(view.id)).toBeNull()
  })

  it('that others share is an administrator’s to put away, and nobody else’s', async () => {
    const view = aSavedView({ shared: true })
    const [reviewer, administrator] = [await somebody('reviewer'), await somebody('administrator')]
    for (const { deps } of [reviewer, administrator]) await deps.savedViews.save(view)
    expect((await reviewer.open('/inbox/views'))('main').text()).not.toContain('Remove')
    await reviewer.send(`/inbox/views/${view.id}/remove`, {}, 404)
    expect(await reviewer.deps.savedViews.find(view.id)).toEqual(view)
    await administrator.send(`/inbox/views/${view.id}/remove`, {})
    expect(await administrator.deps.savedViews.find(view.id)).toBeNull()
  })

  it('that somebody keeps for themselves is not there for an administrator', async () => {
    const { deps, open } = await somebody('administrator')
    const view = aSavedView()
    await deps.savedViews.save(view)
    await open(`/inbox/views/${view.id}`, 404)
  })
})
