import { describe, expect, it } from 'vitest'
import { textOf, withRecord } from '../../../test/support/record-page.js'
import { aReadRecord } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'
import { toRecord } from '../api/record.js'

const WORDS = 'We hope Zed sleeps. Oliver saw Zed, and zed’s bus was late.'

/** A reviewer on the page of a record in which one name was missed and one is hidden. */
const aReviewer = async (...given: Partial<Parameters<typeof withRecord>>) => {
  const make = () => aReadRecord(WORDS, {}, { hidden: { Oliver: '[child]' } })
  const all = await withRecord(given[0] ?? make, given[1])
  const send = (path: string, body: object = {}) =>
    all.browser.post(`${all.at}/redaction${path}`).type('form').send(body)
  const now = async () => (await all.deps.experiences.find(all.record.id)) ?? all.record
  const text = async () => (await now()).redacted?.text
  const hideZed = async (places?: number[]) => {
    const { version } = await now()
    const all3 = places ?? [8, 31, 40]
    return send('/hide', { missed: 'Zed', missedType: 'child-name', version, places: all3 })
  }
  return { ...all, send, now, text, hideZed }
}

describe('hiding what was missed', () => {
  it('is offered on the page of a record to reviewers', async () => {
    const page = await (await aReviewer()).open()
    expect(page('[data-hide] select option').length).toBeGreaterThan(10)
    expect(page('.es-hiding a').text()).toBe('See what is hidden and put it right')
    const volunteer = await (await aReviewer(undefined, 'volunteer')).open()
    expect(volunteer('.es-hiding')).toHaveLength(0)
  })

  it('shows first where the words stand, all of them ticked', async () => {
    const { send } = await aReviewer()
    const page = pageOf(await send('/find', { missed: ' zed ', missedType: 'child-name' }).expect(200))
    expect(page('h1').text()).toBe('Hide “zed”?')
    expect(textOf(page, '.es-placeholder')).toEqual(['Zed', 'Zed', 'zed'])
    expect(page('input[name=places][checked]')).toHaveLength(3)
    expect(page('.es-beside').text()).toContain('[child] saw Zed')
    expect(page.text()).not.toContain('Oliver')
  })

  it('says when the words stand in a note as well', async () => {
    const { deps, person, record, send } = await aReviewer()
    await deps.review.addNote(record.reference, 'I know Zed.', person.id)
    await deps.review.addNote(record.reference, 'The bus again.', person.id)
    const page = pageOf(await send('/find', { missed: 'Zed', missedType: 'child-name' }).expect(200))
    expect(page('.govuk-inset-text').text()).toContain('It also stands in a note on this record')
  })

  it('hides them on every page, and says so', async () => {
    const { browser, hideZed, open, text } = await aReviewer()
    const { headers } = await hideZed()
    const page = pageOf(await browser.get(String(headers.location)).expect(200))
    expect(page('#said').text()).toContain('hidden now')
    expect(page('.es-told').text()).toBe('We hope [child] sleeps. [child 2] saw [child], and [child]’s bus was late.')
    expect(await text()).not.toMatch(/zed/i)
    expect((await open())('#history').text()).toContain('Hid words that were missed')
    expect((await browser.get('/inbox').expect(200)).text).not.toMatch(/zed/i)
  })

  it('is hidden from machines in the redacted text, and who chose it is not told them', async () => {
    const { hideZed, now } = await aReviewer()
    await hideZed()
    const { redacted, ...told } = toRecord(await now())
    expect(redacted?.text).not.toMatch(/zed/i)
    expect(told).not.toHaveProperty('redactionChoices')
  })

  it('leaves the places that are not ticked', async () => {
    const { hideZed, text } = await aReviewer()
    await await hideZed([8, 31])
    expect(await text()).toBe('We hope [child] sleeps. [child 2] saw [child], and zed’s bus was late.')
  })

  it.each([
    [{ missed: '', missedType: 'child-name' }, 'Type or paste the words'],
    [{ missed: 'Zed', missedType: '' }, 'Choose what it is'],
    [{ missed: 'Poppy', missedType: 'child-name' }, 'We cannot find these words'],
    [{ missed: 'Oliver', missedType: 'child-name' }, 'We cannot find these words'],
    [{ missed: '[child] saw Zed', missedType: 'child-name' }, 'Leave out what stands in [square brackets]'],
  ])('asks again for %o', async (body, says) => {
    const { send } = await aReviewer()
    const page = pageOf(await send('/find', body).expect(422))
    expect(page('.govuk-error-message').text()).toContain(says)
    expect(page('#missed').attr('value') ?? '').toBe(body.missed)
  })

  it('asks for a place, and for a second look when the record changed meanwhile', async () => {
    const { now, send, text } = await aReviewer()
    const body = { missed: 'Zed', missedType: 'child-name', version: (await now()).version }
    expect(pageOf(await send('/hide', body).expect(422))('#places-error').text()).toContain('Tick at least one place')
    const page = pageOf(await send('/hide', { ...body, version: 99, places: [8] }).expect(409))
    expect(page('#done').text()).toContain('changed meanwhile')
    expect(await text()).toContain('Zed')
  })
})

describe('what is hidden', () => {
  it('shows no original words before the reader has said why', async () => {
    const { open, send, now } = await aReviewer()
    const page = await open('/redaction')
    expect(page('.es-hidden').text()).toContain('[child]')
    expect(page.text()).not.toContain('Oliver')
    expect(page('a[href$="/original?then=redaction"]')).toHaveLength(1)
    const body = { start: WORDS.indexOf('Oliver'), everywhere: 'yes', version: (await now()).version }
    expect((await send('/show', body).expect(303)).headers.location).toContain('/original?then=redaction')
    expect((await now()).redacted?.text).not.toContain('Oliver')
  })

  it('leads back from saying why', async () => {
    const { browser, at } = await aReviewer()
    const { headers } = await browser
      .post(`${at}/original?then=redaction`)
      .type('form')
      .send({ reason: 'check-hiding' })
    expect(headers.location).toBe(`${at}/redaction`)
  })

  it('is shown again, and that is taken back', async () => {
    const { browser, now, open, sayWhy, send, text } = await aReviewer()
    await sayWhy()
    const page = await open('/redaction')
    expect(page('.es-hidden h2').text()).toBe('[child] stands for “Oliver”')
    expect(page('.es-hidden').text()).toContain('Hidden by Earshot')
    const start = page('.es-hidden input[name=start]').attr('value')
    const { headers } = await send('/show', { start, everywhere: 'yes', version: (await now()).version }).expect(303)
    const shown = pageOf(await browser.get(String(headers.location)).expect(200))
    expect(shown('#done').text()).toContain('shown again')
    expect(await text()).toBe(WORDS)
    expect(shown('.es-redaction-log__one').text()).toContain('Showed “Oliver”')
    expect(shown('.es-redaction-log__one').text()).toContain('Ann Lee')
    await send('/undo', { id: shown('.es-redaction-log__one input[name=id]').attr('value') }).expect(303)
    expect(await text()).toContain('[child] saw')
    expect((await open('/redaction'))('.es-redaction-log__one').text()).toContain('Taken back by Ann Lee')
  })

  it('says in how many places words come to show, hidden in pieces there or not', async () => {
    const findings = [
      { type: 'child-name', start: 0, end: 7 },
      { type: 'child-name', start: 15, end: 18 },
      { type: 'setting-name', start: 19, end: 22 },
    ]
    const redacted = { text: '[child] slept. [child] [school] woke.', findings }
    const { open, sayWhy } = await aReviewer(() => ({ ...aReadRecord('Zed Fox slept. Zed Fox woke.'), redacted }))
    await sayWhy()
    const page = await open('/redaction')
    expect(textOf(page, '.es-hidden > form button')[0]).toBe('Stop hiding “Zed Fox” in all 3 places')
    expect(page('main').text()).toContain('everybody in your group can read them')
  })

  it('names who hid what, and takes it back once, for those who say why they open the words', async () => {
    const { hideZed, open, sayWhy, send, text } = await aReviewer()
    await hideZed()
    const page = await open('/redaction')
    expect(page('.es-hidden').first().text()).toContain('Hidden by Ann Lee')
    expect(page('.es-redaction-log__one').text()).toContain('3 places')
    expect(page.text()).not.toMatch(/zed/i)
    const id = page('.es-redaction-log__one input[name=id]').attr('value')
    for (const sent of [id, [id]])
      expect((await send('/undo', { id: sent }).expect(303)).headers.location).toContain('/original?then=redaction')
    expect(await text()).not.toMatch(/zed/i)
    await sayWhy()
    await send('/undo', { id }).expect(303)
    expect(await text()).toContain('Zed')
    expect(pageOf(await send('/undo', { id }).expect(409))('#done').text()).toContain('already')
  })

  it('is not told of a record that is being read', async () => {
    const { deps, now, open, person } = await aReviewer()
    const { redacted: _1, reading: _2, understoodAt: _3, ...unread } = await now()
    await deps.experiences.save(unread, { by: person.id, what: 'typed-words' })
    expect((await open('/redaction')).text()).toContain('The words are being read')
  })

  it('says what a person hid that cannot be found any more', async () => {
    const { deps, hideZed, now, open, person } = await aReviewer()
    await hideZed()
    await deps.experiences.save({ ...(await now()), words: 'We hope.' }, { by: person.id, what: 'typed-words' })
    expect((await open('/redaction'))('.es-redaction-log__lost').text()).toContain('cannot be found in the message')
  })
})
