import { describe, expect, it } from 'vitest'
import { signedIn } from '../../../test/support/signed-in.js'
import { aReadRecord, keepAll } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'

const anAdministrator = () => signedIn({ roles: ['administrator'] })
const notes = async ({ deps }: Awaited<ReturnType<typeof anAdministrator>>) =>
  (await deps.audit.after(0, 100)).slice(1).map(({ what, about }) => (about ? `${what} ${about}` : what))

describe('the audit log', () => {
  it('has a line for each page that somebody opens, with the record it was about', async () => {
    const all = await anAdministrator()
    const record = aReadRecord('We waited two years.')
    await keepAll(all.deps.experiences, [record])
    await all.browser.get(`/experiences/${record.reference.toLowerCase().replace('-', '')}`).expect(200)
    await all.browser.get('/settings').expect(200)
    expect(await notes(all)).toEqual([`opened-record ${record.reference}`, 'opened-settings'])
  })

  it('names the page and the record however the address was written', async () => {
    const all = await anAdministrator()
    const record = aReadRecord('We waited two years.')
    await keepAll(all.deps.experiences, [record])
    const encoded = `%${record.reference.charCodeAt(0).toString(16)}${record.reference.slice(1)}`
    for (const typed of [record.reference, encoded, record.reference.toLowerCase().replace('-', '%20')])
      await all.browser.get(`/EXPERIENCES/${typed}/`).expect(200)
    expect(await notes(all)).toEqual(Array(3).fill(`opened-record ${record.reference}`))
  })

  it('names the sheet of a pile, and not the pile, where one was opened', async () => {
    const all = await anAdministrator()
    const [pile, sheet] = [crypto.randomUUID(), crypto.randomUUID()]
    await all.browser.get(`/paper/${pile}/sheets/${sheet}`).expect(404)
    await all.browser.get(`/paper/${pile}/sheets/${sheet}/scans/1`).expect(404)
    await all.browser.get(`/paper/${pile}`).expect(404)
    expect(await notes(all)).toEqual([`opened-sheet ${sheet}`, `opened-scans ${sheet}`, `opened-paper ${pile}`])
  })

  it('keeps nothing that somebody typed into an address', async () => {
    const all = await anAdministrator()
    await all.browser.get('/experiences/My%20son%20Oliver').expect(404)
    await all.browser.get('/inbox?q=Oliver').expect(200)
    expect(JSON.stringify(await all.deps.audit.after(0, 10))).not.toContain('Oliver')
  })

  it('tells who signed in and out, and that somebody was refused, without saying whom they tried to be', async () => {
    const all = await anAdministrator()
    await all.browser.post('/sign-out').expect(303)
    await all.browser
      .post('/sign-in')
      .type('form')
      .send({ email: all.person.email, password: 'a wrong one' })
      .expect(422)
    const lines = (await all.deps.audit.after(0, 10)).map(({ by, what }) => `${by} ${what}`)
    expect(lines).toEqual([`${all.person.id} signed-in`, `${all.person.id} signed-out`, 'nobody sign-in-refused'])
  })

  it('keeps nobody signed in because it cannot be written', async () => {
    const all = await anAdministrator()
    const { note } = all.deps.audit
    all.deps.audit.note = () => Promise.reject(new Error('no database'))
    await all.browser.post('/sign-out').expect(500)
    all.deps.audit.note = note
    await all.browser.get('/inbox').expect(303)
  })

  it('tells when somebody was not let in', async () => {
    const all = await signedIn({ roles: ['volunteer'] })
    await all.browser.get('/settings').expect(403)
    expect((await all.deps.audit.after(0, 10)).at(-1)).toMatchObject({
      what: 'was-refused',
      detail: { act: 'opened-settings' },
    })
  })

  it('comes first: what cannot be written down is not shown', async () => {
    const all = await anAdministrator()
    all.deps.audit.note = () => Promise.reject(new Error('no database'))
    const answer = await all.browser.get('/settings')
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('Keys for other systems')
  })

  it('is read with names and plain words, newest first', async () => {
    const all = await anAdministrator()
    await all.browser.get('/settings')
    const page = pageOf(await all.browser.get('/audit').expect(200))
    const lines = page('.es-log tbody tr').toArray()
    expect(lines.map(line => page(line).find('td').eq(2).text())).toEqual([
      'Opened the audit log',
      'Opened the settings',
      'Signed in',
    ])
    expect(page('.es-log tbody td').eq(1).text()).toBe(all.person.name)
  })

  it('is narrowed to a person, a kind, a record and days', async () => {
    const all = await anAdministrator()
    const { reference } = aReadRecord('We waited two years.')
    await all.deps.audit.note({ by: 'key:1', what: 'api-opened-record', about: reference })
    await all.browser.get('/settings')
    const found = async (query: string) =>
      pageOf(await all.browser.get(`/audit?${query}`).expect(200))('.es-log tbody tr').length
    expect(await found(`about=${reference.toLowerCase()}`)).toBe(1)
    expect(await found('by=key:1')).toBe(1)
    expect(await found('kind=took-out')).toBe(0)
    expect(await found('from=2100-01-01')).toBe(0)
    expect(await found('kind=nonsense&from=yesterday')).toBeGreaterThan(2)
  })

  it('says whether it is as it was written, and gives a place to note down', async () => {
    const all = await anAdministrator()
    const first = pageOf(await all.browser.get('/audit/check').expect(200))
    expect(first('#sound').text()).toContain('Yes. All 2 lines')
    const known = first('#head').text()
    const second = pageOf(await all.browser.get(`/audit/check?known=${known}`).expect(200))
    expect(second('#sound').text()).toContain('the place you wrote down is there')
    const wrong = pageOf(await all.browser.get(`/audit/check?known=1.${'x'.repeat(43)}`).expect(200))
    expect(wrong('main').text()).toContain('not in the log any more')
    await all.browser.get('/audit/check?known=what%20was%20it').expect(422)
  })

  it('says plainly when a line was changed', async () => {
    const all = await anAdministrator()
    all.deps.audit.firstBroken = () => 1
    const page = pageOf(await all.browser.get('/audit/check').expect(200))
    expect(page('main').text()).toContain('Line 1 is not as it was written')
  })
})
