import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { withRecord } from '../../../test/support/record-page.js'
import { aReadRecord } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'

/** Ann, to whom Bo wrote in a note. */
const spokenTo = async () => {
  const all = await withRecord(() => aReadRecord('The bus is late.'), 'volunteer')
  const bo = aPerson({ name: 'Bo Carter' })
  await all.deps.people.create(bo, 'no hash', all.clock.now())
  await all.deps.review.addNote(all.record.reference, 'What do you think, @Ann Lee?', bo.id)
  const list = async () => pageOf(await all.browser.get('/mentions').expect(200))
  const menu = async () => pageOf(await all.browser.get('/inbox').expect(200))('.govuk-service-navigation').text()
  return { ...all, list, menu }
}

describe('whoever is spoken to in a note', () => {
  it('sees in the menu that something waits, and what it is', async () => {
    const { list, menu } = await spokenTo()
    expect(await menu()).toContain('Notes to you (1)')
    const page = await list()
    expect(page('.es-note').text()).toContain('Bo Carter')
    expect(page('.es-note__text').text()).toBe('What do you think, @Ann Lee?')
  })

  it('is not told again once they have opened the record, or said that they have seen it', async () => {
    const opened = await spokenTo()
    const record = pageOf(await opened.browser.get(opened.at).expect(200))
    expect(record('.govuk-service-navigation').text()).not.toContain('Notes to you')
    expect((await opened.list())('.es-note')).toHaveLength(0)
    const said = await spokenTo()
    await said.browser.post(`/mentions/${said.record.reference}/seen`).expect(303)
    expect((await said.list())('.es-note')).toHaveLength(0)
    expect(await said.menu()).not.toContain('Notes to you')
  })

  it('is not shown a note about what is with the safeguarding lead', async () => {
    const { deps, record, list } = await spokenTo()
    const raised = { level: 'concern' as const, evidence: [], raisedAt: '2026-11-21T11:00:00.000Z' }
    const now = (await deps.experiences.find(record.id)) ?? record
    await deps.experiences.save({ ...now, safeguarding: raised }, { by: 'machine', what: 'ready' })
    const page = await list()
    expect(page('.es-note').text()).toContain('with the safeguarding lead')
    expect(page('.es-note').text()).not.toContain('What do you think')
  })
})

describe('a note', () => {
  it('is written, shown, and taken away by whoever wrote it', async () => {
    const { browser, at } = await withRecord(() => aReadRecord('The bus is late.'), 'volunteer')
    const sent = await browser.post(`${at}/notes`).type('form').send({ note: 'Ask the county.' }).expect(303)
    const page = pageOf(await browser.get(String(sent.headers.location)))
    expect(page('.es-note__text').text()).toBe('Ask the county.')
    expect(page('#said').text()).toContain('Your note is added')
    await browser.post(String(page('.es-note form').attr('action'))).expect(303)
    expect(pageOf(await browser.get(at))('.es-note')).toHaveLength(0)
  })

  it('that is empty or too long is asked for again, with what was typed', async () => {
    const { browser, at } = await withRecord(() => aReadRecord('The bus is late.'))
    const send = (note: string) => browser.post(`${at}/notes`).type('form').send({ note })
    expect(pageOf(await send('  ').expect(422))('#note-error').text()).toContain('Type your note first')
    const long = 'long '.repeat(1100)
    const page = pageOf(await send(long).expect(422))
    expect(page('#note-error').text().length).toBeGreaterThan(20)
    expect(page('#note').text().trim()).toBe(long.trim())
  })
})
