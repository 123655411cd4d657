import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { inboxWith, references } from '../../../test/support/inbox-page.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { aFailedNote, aReadRecord, keepAll } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'

const AT = '2026-06-03T13:00:00.000Z'
/** Somebody was at risk, and the safeguarding lead has done with it. */
const CLOSED = { level: 'urgent' as const, evidence: [], raisedAt: AT, closedAt: AT }
const timeliness = { themes: { 'ehcp-timeliness': 'over 20 weeks' } }

describe('the filter of the inbox', () => {
  const someRecords = () => [
    aReadRecord(
      'We waited over 20 weeks for the EHCP.',
      {
        receivedAt: '2026-06-01T23:30:00.000Z',
        channel: 'whatsapp',
      },
      timeliness,
    ),
    aReadRecord('The taxi was late again.', { receivedAt: '2026-06-02T12:00:00.000Z', invented: true }),
    {
      ...aReadRecord('He is safe now.', { receivedAt: '2026-06-03T12:00:00.000Z', state: 'reviewed' }),
      safeguarding: CLOSED,
    },
  ]

  it('offers nobody who cannot be given a record any more, unless the address names them', async () => {
    const { browser, deps } = await signedIn({ name: 'Ann Lee' })
    await keepAll(deps.experiences, someRecords())
    const left = aPerson({ name: 'Bo Ray', disabled: true })
    await deps.people.create(left, 'hash', deps.clock.now())
    const offered = async (path: string) => pageOf(await browser.get(path).expect(200))('#assignee').text()
    expect(await offered('/inbox')).toContain('Ann Lee')
    expect(await offered('/inbox')).not.toContain('Bo Ray')
    expect(await offered(`/inbox?assignee=${left.id}`)).toContain('Bo Ray')
  })

  it.each([
    ['theme=ehcp-timeliness', [0]],
    ['channel=whatsapp', [0]],
    ['state=reviewed', [2]],
    ['state=reviewed&state=ready', [2, 1, 0]],
    ['from=2026-06-03', [2]],
    ['to=2026-06-01', []],
    ['from=2026-06-02&to=2026-06-02', [1, 0]],
    ['safeguarding=yes', [2]],
    ['real=yes', [2, 0]],
    ['theme=ehcp', [0]],
    ['theme=transport-eligibility&theme=ehcp-timeliness', [0]],
    ['theme=transport-eligibility&theme=ehcp-timeliness&match=all', []],
    ['q=taxis', [1]],
    ['assignee=nobody&q=waiting', [0]],
    ['assignee=me', []],
    ['theme=&channel=&from=&to=', [2, 1, 0]],
    ['channel=pigeon&state=lost&unknown=1', [2, 1, 0]],
  ])('%s shows what it asks for', async (query, expected) => {
    const records = someRecords()
    const { open } = await inboxWith(...records)
    const page = await open(`/inbox?${query}`)
    expect(references(page)).toEqual(expected.map(index => records[index]?.reference))
    const real = expected.filter(index => index !== 1).length
    const madeUp = real < expected.length ? ', and 1 made up for practice' : ''
    expect(page('#count').text()).toBe(`${real} of 2 messages${madeUp}`)
  })

  it('says plainly that all there is was made up', async () => {
    const { open } = await inboxWith(aReadRecord('The bus is late.', { invented: true }))
    expect((await open())('#count').text()).toBe('1 made up for practice, and no others')
  })

  it('leads a reviewer, and nobody else, to a sample of the list that is shown', async () => {
    const drawing = 'a[href="/agreement/set-up?list=theme%3Dehcp"]'
    const { open } = await inboxWith(aReadRecord('The bus is late.'))
    expect((await open('/inbox?theme=ehcp'))(drawing)).toHaveLength(0)
    const { browser, deps } = await signedIn({ roles: ['reviewer'] })
    await keepAll(deps.experiences, [aReadRecord('The bus is late.')])
    expect(pageOf(await browser.get('/inbox?theme=ehcp').expect(200))(drawing).text()).toBe('Draw a sample')
  })

  it('finds what waits for a person', async () => {
    const { deps, open } = await inboxWith(...someRecords())
    const failed = await aFailedNote(deps.blobs)
    await keepAll(deps.experiences, [failed])
    expect(references(await open('/inbox?person=yes'))).toEqual([failed.reference])
  })

  it('shows each filter that is on with a link that takes it away alone', async () => {
    const { open } = await inboxWith(...someRecords())
    const page = await open('/inbox?theme=ehcp-timeliness&channel=whatsapp')
    const links = page('.es-chosen__remove')
      .toArray()
      .map(link => page(link).attr('href'))
    expect(links).toEqual(['/inbox?channel=whatsapp', '/inbox?theme=ehcp-timeliness'])
  })

  it('says each part of the filter in words', async () => {
    const { open, person } = await inboxWith(...someRecords())
    const page = await open(
      `/inbox?q=late+taxi&pile=no-theme&theme=ehcp-timeliness&theme=transport-eligibility&match=all&service=sendiass&need=asd
        &phase=primary&area=stafford&channel=web&language=pl&sentiment=-2&kind=thanks&state=ready&sure=low&assignee=${person.id}
        &event=Fair&from=2026-06-01&to=2026-06-30&safeguarding=yes&person=yes&real=yes`.replace(/\s+/g, ''),
    )
    const chosen = page('.es-chosen__remove')
      .toArray()
      .map(link => page(link).text().replace('Stop showing only: ', '').replace(' ✕', ''))
    expect(chosen).toEqual([
      'Words: late taxi',
      'No theme found',
      'EHC timeliness',
      'Entitlement, cost and decisions on transport',
      'All of these themes',
      'SENDIASS and independent advice',
      'Autistic spectrum',
      'Primary (first, infant, junior, primary)',
      'Stafford',
      'Our web form',
      'Polish',
      'Very negative',
      'Mainly thanks or praises',
      'To review',
      'Not sure',
      `With ${person.name}`,
      'Event: Fair',
      'From 1 June 2026',
      'Up to 30 June 2026',
      'Safeguarding',
      'Needs a person',
      'Without made-up examples',
    ])
  })

  it('keeps what was chosen in the form', async () => {
    const { open } = await inboxWith(...someRecords())
    const page = await open('/inbox?theme=ehcp-timeliness&state=ready&from=2026-06-01')
    expect(page('#theme-ehcp-timeliness').attr('checked')).toBeDefined()
    expect(page('#theme-ehcp-timeliness').parents('details[open]')).toHaveLength(2)
    expect(page('#state-ready').attr('checked')).toBeDefined()
    expect(page('#from').attr('value')).toBe('2026-06-01')
  })

  it('keeps ticked what nothing offers any more', async () => {
    const { open } = await inboxWith(...someRecords())
    const page = await open('/inbox?theme=an-old-theme&service=an-old-service&language=cy')
    for (const id of ['theme-an-old-theme', 'service-an-old-service', 'language-cy'])
      expect(page(`#${id}`).attr('checked')).toBeDefined()
  })

  it('leaves out a theme that no code frame could have, before the database has to refuse it', async () => {
    const { open } = await inboxWith(aReadRecord('The taxi was late again.'))
    const page = await open('/inbox?theme=%00')
    expect(references(page)).toHaveLength(1)
  })

  it('says so beside a day that is no day', async () => {
    const { open } = await inboxWith(...someRecords())
    const page = await open('/inbox?from=31/31/2026', 422)
    expect(page('#from-error').text()).toContain('Enter the first day')
    expect(page('title').text()).toMatch(/^Error: Inbox/)
  })
})
