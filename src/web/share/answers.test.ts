import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aParent } from '../../../test/support/share-browser.js'
import { aWebApp, pageOf, someWebDeps } from '../../../test/support/web.js'

const voice = readFileSync('test/fixtures/voice/pico_d02.ogg')

describe('consent', () => {
  it('is asked question by question, and each is missed on its own', async () => {
    const parent = aParent(aWebApp())
    await parent.tell('words')
    const response = await parent.answer({}, { keep: 'yes' })
    expect(response.status).toBe(422)
    const page = pageOf(response)
    expect(
      page('.govuk-error-summary a')
        .map((_, link) => page(link).attr('href'))
        .get(),
    ).toEqual(['#quote', '#contact'])
    expect(page('#keep').attr('checked')).toBeDefined()
  })

  it('refused leads to an explanation and an offer to delete, and nothing can be sent', async () => {
    const deps = someWebDeps()
    const parent = aParent(aWebApp(deps))
    await parent.tell('words', { bytes: voice, name: 'a.ogg' })
    const refused = await parent.answer({ skip: 'yes' }, { keep: 'no' })
    expect(refused.headers.location).toBe('/share/not-kept')
    const page = pageOf(await parent.get('/share/not-kept').expect(200))
    expect(page('h1').text()).toBe('Then we cannot keep it')
    await parent.send().expect(303).expect('Location', '/share/consent')
    await parent.post('/share/delete', {}).expect(303).expect('Location', '/share/deleted')
    expect(await deps.drafts.untouchedSince(new Date('2100-01-01'), 10)).toEqual([])
    expect((await deps.experiences.count({})).n).toBe(0)
  })
})

describe('checking the answers', () => {
  it('shows what was told, and "Not provided" for what was skipped, with a way to change each', async () => {
    const parent = aParent(aWebApp())
    await parent.tell('line one\nline two')
    await parent.answer()
    const page = pageOf(await parent.get('/share/check').expect(200))
    expect(page('.es-words').text()).toBe('line one\nline two')
    expect(
      page('main')
        .text()
        .match(/Not provided/g),
    ).toHaveLength(3)
    expect(page('.govuk-summary-list__actions a')).toHaveLength(6)
    expect((await parent.get('/share/copy.txt').expect(200)).text).toBe('line one\nline two')
  })

  it('comes straight back after a change', async () => {
    const parent = aParent(aWebApp())
    await parent.tell('words')
    await parent.answer()
    await parent.tell('better words').expect(303).expect('Location', '/share/check')
    await parent.post('/share/about', { area: 'wychavon' }).expect('Location', '/share/check')
    expect((await parent.get('/share/check')).text).toContain('Wychavon')
  })

  it('is not reached before the pages on the way are answered', async () => {
    const parent = aParent(aWebApp())
    await parent.get('/share/check').expect(303).expect('Location', '/share')
    await parent.tell('words')
    await parent.get('/share/check').expect(303).expect('Location', '/share/about')
  })
})
