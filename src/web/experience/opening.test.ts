import { describe, expect, it } from 'vitest'
import { withRecord } from '../../../test/support/record-page.js'
import { aHeardNote, aReadRecord } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'

const oneWithNames = () => aReadRecord('Oliver has waited two years.', {}, { hidden: { Oliver: '[child]' } })

describe('the original words', () => {
  it('are not shown before a reason is given', async () => {
    const { open } = await withRecord(oneWithNames)
    const page = await open('/original')
    expect(page('h1').text()).toContain('Why do you need the original words?')
    expect(page('body').text()).not.toContain('Oliver')
  })

  it('are shown for an hour once it is, and the reason is kept', async () => {
    const { open, openOriginal, clock, deps, record, person } = await withRecord(oneWithNames)
    expect((await openOriginal())('.es-told').text()).toContain('Oliver')
    const [, opened] = await deps.experiences.history(record.id)
    expect(opened).toMatchObject({ by: person.id, what: 'opened-original', detail: { reason: 'check-quote' } })
    clock.pass(1800)
    expect((await open('/original'))('.es-told').text()).toContain('Oliver')
    clock.pass(1801)
    expect((await open('/original'))('body').text()).not.toContain('Oliver')
  })

  it('ask whoever has another reason for words, and keep those', async () => {
    const { browser, at, deps, record } = await withRecord(oneWithNames)
    const send = (given: object) => browser.post(`${at}/original`).type('form').send(given)
    const asked = pageOf(await send({ reason: 'other', why: ' ' }).expect(422))
    expect(asked('#why-error').text()).toContain('Say why')
    await send({ reason: 'other', why: 'The county asked us.' }).expect(303)
    const [, opened] = await deps.experiences.history(record.id)
    expect(opened?.detail).toEqual({ reason: 'other', why: 'The county asked us.' })
  })

  it('ask again when nothing, or nothing known, was chosen', async () => {
    const { browser, at } = await withRecord(oneWithNames)
    for (const reason of ['', 'because']) {
      const page = pageOf(await browser.post(`${at}/original`).type('form').send({ reason }).expect(422))
      expect(page('#reason-error').text()).toContain('Choose why')
      expect(page('title').text()).toMatch(/^Error:/)
    }
  })

  it('do not open to one because another gave a reason', async () => {
    const { deps, record, open } = await withRecord(oneWithNames)
    const entry = { at: deps.clock.now().toISOString(), by: 'another', what: 'opened-original' }
    await deps.experiences.note(record.id, entry)
    expect((await open('/original'))('body').text()).not.toContain('Oliver')
  })
})

describe('whoever wants to listen and type', () => {
  it('is asked why first, and then led there', async () => {
    const { browser, at } = await withRecord(blobs => aHeardNote(blobs))
    await browser.get(`${at}/type`).expect(303).expect('location', `${at}/original?then=type`)
    const sent = browser.post(`${at}/original?then=type`).type('form').send({ reason: 'put-words-right' })
    await sent.expect(303).expect('location', `${at}/type`)
    await browser.get(`${at}/type`).expect(200)
  })

  it('is shown nothing of the original by a form that comes back before they said why', async () => {
    const { browser, at, sayWhy } = await withRecord(blobs => aHeardNote(blobs))
    const refused = async () => pageOf(await browser.post(`${at}/type`).type('form').send({ version: 1 }).expect(422))
    expect((await refused())('audio')).toHaveLength(0)
    expect((await refused())('#text').text()).toBe('')
    await sayWhy()
    expect((await refused())('audio')).toHaveLength(1)
  })
})

describe('a recording', () => {
  it('is not sent before a reason is given', async () => {
    const { browser, at } = await withRecord(blobs => aHeardNote(blobs))
    await browser.get(`${at}/recording/original`).expect(303).expect('location', `${at}/original`)
  })
})
