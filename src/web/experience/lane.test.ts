import { describe, expect, it } from 'vitest'
import { withRecord } from '../../../test/support/record-page.js'
import { aReadRecord } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'

const flagged = () => aReadRecord('He hurts himself.', {}, { safeguarding: ['concern', 'hurts himself'] })

describe('a record in the safeguarding lane', () => {
  it.each(['volunteer', 'reviewer'] as const)(
    'says to a %s with whom it is, and nothing of what was told',
    async role => {
      const { open } = await withRecord(flagged, role)
      const page = await open('', 403)
      expect(page('h1').text()).toContain('is with the safeguarding lead')
      expect(page('body').text()).not.toContain('hurts')
    },
  )

  it('keeps every page and file of it from them', async () => {
    const { browser, at } = await withRecord(flagged)
    for (const path of ['/original', '/others', '/type', '/split', '/merge', '/recording/original'])
      await browser.get(`${at}${path}`).expect(403)
    await browser.post(`${at}/original`).type('form').send({ reason: 'safeguarding' }).expect(403)
    await browser.post(`${at}/notes`).type('form').send({ note: 'Look at this.' }).expect(403)
  })

  it('opens to whoever acts there, with the words hidden until they choose to read them', async () => {
    const { open, uncover } = await withRecord(flagged, 'safeguarding-lead')
    expect((await open())('body').text()).not.toContain('hurts')
    await uncover()
    expect((await open())('.es-told').text()).toBe('He hurts himself.')
  })

  it('opens to everybody again once it was closed', async () => {
    const { open, uncover } = await withRecord(() => {
      const record = flagged()
      return { ...record, safeguarding: { ...record.safeguarding, closedAt: '2026-11-21T12:00:00.000Z' } }
    })
    await uncover()
    expect((await open())('.es-told').text()).toBe('He hurts himself.')
  })

  it('is not shown beside another one, nor found as another one that tells the same', async () => {
    const { browser, at, deps } = await withRecord(() => aReadRecord('The bus is late.'))
    const other = flagged()
    await deps.experiences.create(other)
    const page = pageOf(await browser.get(`${at}/merge?with=${other.reference}`).expect(422))
    expect(page('#with-error').text()).toContain('Enter the reference of another record')
  })
})
