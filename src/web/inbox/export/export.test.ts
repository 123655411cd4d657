import { describe, expect, it } from 'vitest'
import { readCsv, readXlsx } from '../../../../test/support/read-export.js'
import { signedIn } from '../../../../test/support/signed-in.js'
import { aReadRecord, keepAll } from '../../../../test/support/some-records.js'
import { pageOf } from '../../../../test/support/web.js'
import type { Experience } from '../../../domain/experience.js'
import type { Role } from '../../../domain/people.js'

const AT = '2026-11-20T10:00:00.000Z'
const OPEN_CASE = { level: 'urgent' as const, evidence: [], raisedAt: AT }

const LATE = { themes: { 'transport-reliability-safety': 'late' }, hidden: { Oliver: '[child]' } }

const someRecords = (): Experience[] => [
  aReadRecord('Oliver: the taxi was late.', { receivedAt: '2026-11-20T11:00:00.000Z' }, LATE),
  aReadRecord('We waited for a plan.', { receivedAt: '2026-11-20T12:00:00.000Z', channel: 'whatsapp' }),
  aReadRecord('The bus is late.', { receivedAt: '2026-11-20T13:00:00.000Z', invented: true }, LATE),
  { ...aReadRecord('She may be at risk.', { receivedAt: '2026-11-20T14:00:00.000Z' }), safeguarding: OPEN_CASE },
]

/** An inbox, and somebody who takes lists out of it. */
const takerOut = async (role: Role = 'reviewer', records = someRecords(), ...overrides: object[]) => {
  const all = await signedIn({ roles: [role], name: 'Ann Lee' }, ...overrides)
  await keepAll(all.deps.experiences, records)
  const download = async (query: string) =>
    (await all.browser.get(`/inbox/export/file?${query}`).responseType('blob').expect(200)).body as Buffer
  const csv = async (query = '') => tableOf(readCsv(await download(`format=csv&${query}`)))
  return { ...all, records, download, csv }
}

/** Rows by their headings. */
const tableOf = ([headings = [], ...rows]: (string | number)[][]): Record<string, string | number>[] =>
  rows.map(row => Object.fromEntries(row.map((cell, place) => [headings[place], cell])))

const referencesIn = (rows: Record<string, string | number>[]) => rows.map(row => row.Reference)

describe('taking a list out', () => {
  it.each([
    ['', [2, 1, 0]],
    ['real=yes', [1, 0]],
    ['theme=transport-reliability-safety', [2, 0]],
    ['q=taxi', [0]],
    ['channel=whatsapp&real=yes', [1]],
    ['from=2026-11-21', []],
  ])('gives exactly the records of %s, in their order', async (query, expected) => {
    const { csv, records, browser } = await takerOut()
    const page = pageOf(await browser.get(`/inbox?${query}`).expect(200))
    const shown = page('.es-row__reference')
      .toArray()
      .map(one => page(one).text())
    expect(referencesIn(await csv(query))).toEqual(expected.map(place => records[place]?.reference))
    expect(shown).toEqual(expected.map(place => records[place]?.reference))
  })

  it('gives the same in a workbook, with a sheet that tells what it is', async () => {
    const { download, csv } = await takerOut()
    const { Messages = [], 'About this file': about = [] } = await readXlsx(await download('format=xlsx&q=late'))
    const rows = tableOf(Messages)
    expect(rows.map(row => Object.values(row).map(String))).toEqual(
      (await csv('q=late')).map(row => Object.values(row)),
    )
    expect(Object.fromEntries(about)).toMatchObject({
      Shows: 'Words: late',
      'Messages in this file': 2,
      'Messages in the whole inbox': '2, made-up examples not counted',
      'Taken out': expect.stringContaining('by Ann Lee'),
    })
  })

  it('takes the notes along, with who wrote them', async () => {
    const { csv, deps, person, records } = await takerOut()
    await deps.review.addNote(records[0]?.reference ?? '', 'I rang her.', person.id)
    expect((await csv('q=taxi')).map(row => row.Notes)).toEqual([expect.stringMatching(/^Ann Lee, .*: I rang her\.$/)])
  })

  it('quotes only those who agreed, and never says what is hidden', async () => {
    const [first, second] = someRecords()
    const refused = { ...first, consent: { ...first?.consent, quote: false } } as Experience
    const { csv, download } = await takerOut('administrator', [refused, second as Experience])
    const quotes = (await csv()).map(row => [row['May be quoted'], row['Words that may be quoted']])
    expect(quotes).toEqual([
      ['yes', 'We waited for a plan.'],
      ['no', ''],
    ])
    expect((await download('format=csv')).toString()).not.toContain('Oliver')
  })

  it.each(['reviewer', 'safeguarding-lead', 'administrator'] as const)(
    'never holds what is with the safeguarding lead, for a %s',
    async role => {
      const { csv, records } = await takerOut(role)
      expect(referencesIn(await csv())).not.toContain(records[3]?.reference)
    },
  )

  it.each([
    ['reviewer', false],
    ['safeguarding-lead', true],
    ['administrator', true],
  ] as const)('tells a %s of closed safeguarding cases: %s', async (role, told) => {
    const closed = { ...someRecords()[1], safeguarding: { ...OPEN_CASE, closedAt: AT } } as Experience
    const { csv } = await takerOut(role, [closed])
    const [row = {}] = await csv()
    expect('Safeguarding' in row).toBe(told)
    expect(JSON.stringify(row).includes('urgent')).toBe(told)
  })

  it('is not for volunteers, who are not shown the way there either', async () => {
    const { browser } = await takerOut('volunteer')
    expect((await browser.get('/inbox').expect(200)).text).not.toContain('/inbox/export')
    await browser.get('/inbox/export').expect(403)
    await browser.get('/inbox/export/file?format=csv').expect(403)
  })

  it('is written down with how many, and without what was typed', async () => {
    const { csv, deps, person } = await takerOut()
    await csv('q=Oliver&event=Fair&channel=web')
    const [line] = (await deps.audit.page({}, { limit: 1 })).items
    expect(line).toMatchObject({
      by: person.id,
      what: 'took-out-records',
      detail: { format: 'csv', messages: 0, exactly: true, filter: 'channel=web', searched: true, event: true },
    })
    expect(JSON.stringify(line)).not.toMatch(/Oliver|Fair/)
  })

  it('gives nothing where it cannot be written down', async () => {
    const { browser, deps } = await takerOut()
    deps.audit.note = async () => {
      throw new Error('no room')
    }
    const { status, text } = await browser.get('/inbox/export/file?format=csv')
    expect([status, text.includes('taxi')]).toEqual([500, false])
  })

  it('that breaks in the middle does not look whole', async () => {
    const { browser, deps } = await takerOut()
    deps.review.notesOfEach = async () => {
      throw new Error('the database is gone')
    }
    for (const format of ['csv', 'xlsx']) {
      await expect(browser.get(`/inbox/export/file?format=${format}`).buffer(true)).rejects.toThrow(/aborted|hang up/)
    }
  })

  it('says first what will be in the file', async () => {
    const { browser } = await takerOut()
    const page = pageOf(await browser.get('/inbox/export?channel=web&channel=whatsapp&q=late').expect(200))
    expect(page('#count').text()).toBe('2 messages, one a row:')
    expect(page('#shows').text()).toContain('Words: late')
    const fields = page('form input[type=hidden]')
      .toArray()
      .map(field => [page(field).attr('name'), page(field).attr('value')])
    expect(fields).toEqual([
      ['q', 'late'],
      ['channel', 'web'],
      ['channel', 'whatsapp'],
    ])
  })

  it('that no workbook can hold is offered as CSV only', async () => {
    const { browser, deps } = await takerOut()
    deps.experiences.count = async () => ({ n: 1_200_000, exact: false })
    const page = pageOf(await browser.get('/inbox/export').expect(200))
    expect(page('#too-many').text()).toContain('An Excel file cannot hold so many')
    expect(
      page('[name=format]')
        .map((_, field) => page(field).val())
        .toArray(),
    ).toEqual(['csv'])
    await browser.get('/inbox/export/file?format=xlsx').expect(303).expect('Location', '/inbox/export')
  })

  it('is not offered for an empty list', async () => {
    const { browser } = await takerOut()
    const page = pageOf(await browser.get('/inbox/export?q=penguin').expect(200))
    expect(page('form button').length).toBe(pageOf(await browser.get('/account'))('header form button').length)
    expect(page('main').text()).toContain('There is nothing on this list')
  })

  it('of a day that is no day goes back to the inbox, which says so', async () => {
    const { browser } = await takerOut()
    const { headers } = await browser.get('/inbox/export/file?from=yesterday&channel=web').expect(303)
    expect(headers.location).toBe('/inbox?from=yesterday&channel=web')
  })

  it('can be no formula in a spreadsheet', async () => {
    const { download } = await takerOut('reviewer', [aReadRecord('=HYPERLINK("http://example.org")')])
    expect((await download('format=csv')).toString()).toContain(`"'=HYPERLINK(""http`)
  })
})

describe('what comes in while a list is taken out', () => {
  it('is not in it, and nothing is in it twice or missing', async () => {
    const records = Array.from({ length: 120 }, (_, minute) =>
      aReadRecord(`Story ${minute}`, { receivedAt: new Date(Date.parse(AT) + minute * 60_000).toISOString() }),
    )
    const { csv, deps, clock } = await takerOut('reviewer', records)
    const { notesOfEach } = deps.review
    deps.review.notesOfEach = async references => {
      clock.pass(1)
      await keepAll(deps.experiences, [aReadRecord('Just in.', { receivedAt: deps.clock.now().toISOString() })])
      return notesOfEach(references)
    }
    expect(referencesIn(await csv())).toEqual(records.toReversed().map(({ reference }) => reference))
  })
})
