import { describe, expect, it } from 'vitest'
import { aPlace } from '../../../test/support/builders.js'
import { fakeDirectory } from '../../../test/support/fake-directory.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { pageOf } from '../../../test/support/web.js'
import { editFrame } from '../../usecases/code-frame/edit-frame.js'

const reviewer = async (...places: ReturnType<typeof aPlace>[]) => {
  const all = await signedIn({ roles: ['reviewer'] }, { directory: fakeDirectory(...places) })
  const post = (path: string, fields: object = {}) => all.browser.post(`/directory${path}`).type('form').send(fields)
  const list = async () => pageOf(await all.browser.get('/directory').expect(200))
  return { ...all, post, list }
}

const filled = { name: 'Elmshire SENDIASS', whatFor: 'Free advice.', phone: '07700 900123' }

describe('an empty directory', () => {
  it('offers national places, which parents do not see until somebody has checked them', async () => {
    const { post, list, deps } = await reviewer()
    expect((await list())('form[action="/directory/start"]').length).toBe(1)
    await post('/start').expect(303)
    const page = await list()
    expect(page('#count').text()).toMatch(/^0 of 1\d shown to parents$/)
    expect(page('.govuk-tag').first().text()).toBe('Check before you show it')
    expect(await deps.directory.published()).toEqual([])
  })
})

describe('a place', () => {
  it('keeps a theme that was retired since, under its name', async () => {
    const place = aPlace({ themes: ['transport-reliability-safety'] })
    const { browser, deps, post, list } = await reviewer(place)
    const retire = { kind: 'retire', id: 'transport-reliability-safety' } as const
    await editFrame(deps)(retire, { seen: 1, by: 'ann', note: 'x' })
    expect((await list())('.es-row').text()).toContain('(retired)')
    const page = pageOf(await browser.get(`/directory/${place.id}`).expect(200))
    expect(page('input[value="transport-reliability-safety"]').attr('checked')).toBeDefined()
    await post(`/${place.id}`, { ...filled, themes: ['transport-reliability-safety'] }).expect(303)
    expect((await deps.directory.find(place.id))?.themes).toEqual(['transport-reliability-safety'])
  })

  it('is added, out of the sight of parents at first', async () => {
    const { post, deps, list } = await reviewer()
    await post('/add', {
      ...filled,
      website: 'elmshire.example/advice',
      areas: 'north',
      themes: ['ehcp', 'transport'],
    }).expect(303)
    expect(await deps.directory.all()).toMatchObject([
      {
        ...filled,
        website: 'https://elmshire.example/advice',
        areas: ['north'],
        themes: ['ehcp', 'transport'],
        published: false,
      },
    ])
    expect((await list())('.es-row').text()).toContain('Elmshire SENDIASS')
  })

  it.each([
    ['name', { name: ' ' }, 'Enter the name'],
    ['whatFor', { whatFor: '' }, 'Say what it is for'],
    ['phone', { phone: 'ring us' }, 'Enter a telephone number'],
    ['phone', { phone: '' }, 'Enter a telephone number, an e-mail address or a web address'],
    ['email', { email: 'nobody' }, 'Enter an e-mail address'],
    ['website', { website: 'javascript:alert(1)' }, 'Enter a web address'],
    ['website', { website: 'not an address' }, 'Enter a web address'],
    ['hours', { hours: 'a'.repeat(101) }, 'no more than 100'],
  ])('is not kept with a wrong %s', async (field, wrong, message) => {
    const { post, deps } = await reviewer()
    const page = pageOf(await post('/add', { ...filled, themes: 'ehcp', ...wrong }).expect(422))
    expect(page(`#${field}-error`).text()).toContain(message)
    expect(page('title').text()).toMatch(/^Error: /)
    expect(page('input[value=ehcp]').attr('checked')).toBeDefined()
    expect(await deps.directory.all()).toEqual([])
  })

  it('is changed without moving or vanishing from the parents’ page', async () => {
    const place = aPlace({ position: 3, email: 'old@elmshire.example', themes: ['attend-ebsa'] })
    const { browser, post, deps } = await reviewer(place)
    const form = pageOf(await browser.get(`/directory/${place.id}`).expect(200))
    expect(form('#email').attr('value')).toBe('old@elmshire.example')
    expect(form('details[open] input[value=attend-ebsa]').attr('checked')).toBeDefined()
    await post(`/${place.id}`, filled).expect(303)
    const after = await deps.directory.find(place.id)
    expect(after).toMatchObject({ ...filled, published: true, position: 3, themes: [] })
    expect(after).not.toHaveProperty('email')
  })

  it('is shown to parents and hidden again', async () => {
    const place = aPlace({ published: false })
    const { post, deps } = await reviewer(place)
    await post(`/${place.id}/publish`, { publish: 'yes' }).expect(303)
    expect(await deps.directory.published()).toHaveLength(1)
    await post(`/${place.id}/publish`, { publish: 'no' }).expect(303)
    expect(await deps.directory.published()).toEqual([])
  })

  it('moves up and down, and the ends cannot move further', async () => {
    const [first, last] = [aPlace({ name: 'First', position: 1 }), aPlace({ name: 'Last', position: 2 })]
    const { post, list } = await reviewer(first, last)
    expect((await list())(`#place-${first.id} button[value=up]`).length).toBe(0)
    expect((await list())(`#place-${last.id} button[value=down]`).length).toBe(0)
    await post(`/${last.id}/move`, { step: 'up' }).expect(303)
    expect((await list())('.es-row h2').first().text()).toBe('Last')
  })

  it('is removed after a question', async () => {
    const place = aPlace()
    const { browser, post, deps } = await reviewer(place)
    const question = pageOf(await browser.get(`/directory/${place.id}/remove`).expect(200))
    expect(question('h1').text()).toBe('Remove Elmshire SENDIASS?')
    expect(await deps.directory.all()).toHaveLength(1)
    await post(`/${place.id}/remove`).expect(303)
    expect(await deps.directory.all()).toEqual([])
  })

  it('that is gone is not found', async () => {
    const { browser } = await reviewer()
    await browser.get('/directory/no-such-place').expect(404)
  })
})
