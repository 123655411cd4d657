import { describe, expect, it } from 'vitest'
import { inboxWith, references } from '../../../test/support/inbox-page.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { aFailedNote, aReadRecord, keepAll } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'
import type { Role } from '../../domain/people.js'

const atRisk = () => aReadRecord('I want to kill myself.', {}, { safeguarding: ['urgent', 'kill myself'] })
const aboutTheme = (about = {}) =>
  aReadRecord('The taxi was late.', about, { themes: { 'transport-eligibility': 'taxi' } })

describe('the piles above the list', () => {
  it('say how many wait in each, and open it', async () => {
    const { deps, open } = await inboxWith(aboutTheme(), aReadRecord('Hello.'))
    await keepAll(deps.experiences, [await aFailedNote(deps.blobs)])
    const page = await open()
    const piles = page('nav[aria-label=Piles] a')
    expect(piles.first().attr('aria-current')).toBe('page')
    const ear = piles.filter((_index, link) => page(link).text().startsWith('Needs an ear'))
    expect(ear.text()).toBe('Needs an ear 1')
    const opened = await open(ear.attr('href'))
    expect(references(opened)).toHaveLength(1)
    expect(opened('nav[aria-label=Piles] [aria-current]').text()).toBe('Needs an ear 1')
  })

  it('say what is with whoever asks and not gone through yet', async () => {
    const { deps, open, person } = await inboxWith()
    const mine = aboutTheme({ assignedTo: person.id })
    await keepAll(deps.experiences, [mine, aboutTheme({ assignedTo: person.id, state: 'reviewed' }), aboutTheme()])
    const link = (await open())('nav[aria-label=Piles] a').last()
    expect(link.text()).toBe('With me 1')
    expect(references(await open(link.attr('href')))).toEqual([mine.reference])
  })

  it('leave made-up examples out where the list does', async () => {
    const { open } = await inboxWith(aReadRecord('Hello.', { invented: true }), aReadRecord('Hello.'))
    const count = async (address: string) => (await open(address))('nav[aria-label=Piles] a[href*=no-theme]')
    expect((await count('/inbox')).text()).toBe('No theme found 2')
    expect((await count('/inbox?real=yes')).text()).toBe('No theme found 1')
    expect((await count('/inbox?real=yes')).attr('href')).toBe('/inbox?pile=no-theme&real=yes')
  })
})

describe('what is with the safeguarding lead', () => {
  it('is not in the list, and a plain line says how many there are', async () => {
    const { open } = await inboxWith(atRisk(), aboutTheme())
    const page = await open()
    expect(references(page)).toHaveLength(1)
    expect(page('#with-lead').text()).toBe('1 is with the safeguarding lead and not in this list.')
    expect(page('#count').text()).toBe('1 of 1 message')
    expect(page('body').text()).not.toContain('kill myself')
    expect(references(await open('/inbox?safeguarding=yes'))).toEqual([])
  })

  it('is not called an empty inbox when it is all there is', async () => {
    const { open } = await inboxWith(atRisk())
    const page = await open()
    expect(page('main').text()).not.toContain('Nothing has come in yet')
    expect(page('#with-lead')).toHaveLength(1)
    expect(page('main').text()).toContain('Nothing else is here.')
    expect((await open('/inbox?q=taxi'))('main').text()).toContain('Nothing matches.')
    expect((await open('/inbox?pile=no-theme'))('main').text()).toContain('Nothing waits in this pile.')
    expect((await open('/inbox?pile=no-theme&q=taxi'))('main').text()).toContain('Nothing matches.')
  })

  it('is said without a line when there is none', async () => {
    const { open } = await inboxWith(aboutTheme())
    expect((await open())('#with-lead')).toHaveLength(0)
  })

  it.each<[Role, number]>([
    ['volunteer', 0],
    ['reviewer', 0],
    ['safeguarding-lead', 1],
    ['administrator', 1],
  ])('has a link for a %s: %i', async (role, links) => {
    const { browser, deps } = await signedIn({ roles: [role] })
    await keepAll(deps.experiences, [atRisk()])
    const page = pageOf(await browser.get('/inbox').expect(200))
    expect(page('#with-lead a[href="/safeguarding"]')).toHaveLength(links)
  })
})

describe('numbers', () => {
  it('that were not counted exactly say so', async () => {
    const { deps, open } = await inboxWith(aboutTheme())
    deps.experiences.count = async () => ({ n: 240_000, exact: false })
    const page = await open()
    expect(page('#count').text()).toBe('about 240,000 of about 240,000 messages')
    expect(page('nav[aria-label=Piles] a').last().text()).toBe('With me about 240,000')
  })
})
