import { describe, expect, it } from 'vitest'
import { anExperience } from '../../../../test/support/builders.js'
import { signedIn } from '../../../../test/support/signed-in.js'
import { aReadRecord, keepAll } from '../../../../test/support/some-records.js'
import { pageOf } from '../../../../test/support/web.js'
import type { Experience } from '../../../domain/experience.js'

type Pairs = [string, string][]

const THEME = 'transport-reliability-safety'
const aboutTaxis = (text = 'The taxi was late again.', about: Partial<Experience> = {}) =>
  aReadRecord(text, about, { themes: { [THEME]: 'taxi' } })

const withRecords = async (...records: Experience[]) => {
  const all = await signedIn({ roles: ['reviewer'] })
  await keepAll(all.deps.experiences, records)
  const get = async (query: Record<string, string> | Pairs, at = '/inbox/together/preview') =>
    all.browser.get(`${at}?${new URLSearchParams(query)}`)
  const open = async (...given: Parameters<typeof get>) => pageOf(await get(...given))
  /** Sends what the form of this page holds. */
  const send = async (page: Awaited<ReturnType<typeof open>>) => {
    const form = page('main form')
    const answer = await all.browser
      .post(form.attr('action') ?? '')
      .type('form')
      .send(form.serialize())
      .expect(303)
    return pageOf(await all.browser.get(answer.headers.location ?? '').expect(200))
  }
  const recordNow = (record: Experience) => all.deps.experiences.find(record.id)
  const tagsNow = async (record: Experience) => (await recordNow(record))?.tags.map(({ status }) => status)
  return { ...all, get, open, send, recordNow, tagsNow }
}

const chosen = (records: Experience[], ...rest: Pairs): Pairs => [
  ...records.map(({ reference }): [string, string] => ['ref', reference]),
  ['scope', 'chosen'],
  ...rest,
]

describe('the same for several messages', () => {
  it('offers the chosen ones and the whole list, and keeps both', async () => {
    const records = [aboutTaxis(), aboutTaxis()]
    const { open } = await withRecords(...records, aboutTaxis())
    const page = await open([...chosen(records), ['list', 'q=taxi']], '/inbox/together')
    expect(page('main').text()).toContain('The 2 messages you chose')
    expect(page('main').text()).toContain('All on your list: 3')
    expect(page('input[name=ref]')).toHaveLength(2)
    expect(page('input[name=list]').attr('value')).toBe('q=taxi')
  })

  it('says before it happens what will happen to how many, and changes nothing yet', async () => {
    const [one, other, reviewed] = [aboutTaxis(), aboutTaxis(), aboutTaxis('Done.', { state: 'reviewed' })]
    const { open, recordNow } = await withRecords(one, other, reviewed)
    const page = await open(chosen([one, other, reviewed], ['do', 'review']))
    expect(page('#what').text()).toContain('They are marked as reviewed: 2 messages')
    expect(page('#staying').text()).toContain('1 stays as it is')
    expect(page('.es-row').text()).toContain('The taxi was late again.')
    expect((await recordNow(one))?.state).toBe('ready')
  })

  it('leaves out of what is reviewed together what may show names, and says so', async () => {
    const [taxi, polish] = [aboutTaxis(), { ...aReadRecord('Mój syn Kacper czeka.'), language: 'pl' }]
    const { open, send, recordNow } = await withRecords(taxi, polish)
    const page = await open(chosen([taxi, polish], ['do', 'review']))
    expect(page('#staying').text()).toContain('Names may still show in 1 of them: go through that one by itself.')
    await send(page)
    expect((await recordNow(taxi))?.state).toBe('reviewed')
    expect((await recordNow(polish))?.state).toBe('ready')
  })

  it('accepts a suggested theme for all, says so, and takes it back', async () => {
    const records = [aboutTaxis(), aboutTaxis()]
    const { open, send, tagsNow } = await withRecords(...records, aReadRecord('Not about that.'))
    const list = await open({ scope: 'all', do: 'accept', theme: THEME })
    expect(list('#what').text()).toContain('2 messages')
    expect(list('#staying').text()).toContain('1 stays as it is')
    const done = await send(list)
    expect(done('#done').text()).toContain('2 messages are changed')
    for (const record of records) expect(await tagsNow(record)).toEqual(['confirmed'])
    const undone = await send(done)
    expect(undone('#undone').text()).toContain('2 messages are as before')
    for (const record of records) expect(await tagsNow(record)).toEqual(['suggested'])
  })

  it('rejects and adds a theme', async () => {
    const record = aboutTaxis()
    const { open, send, tagsNow } = await withRecords(record)
    await send(await open(chosen([record], ['do', 'reject'], ['theme', THEME])))
    expect(await tagsNow(record)).toEqual(['rejected'])
    await send(await open(chosen([record], ['do', 'add'], ['theme', 'ehcp-timeliness'])))
    expect(await tagsNow(record)).toEqual(['rejected', 'confirmed'])
  })

  it('names what somebody else changed meanwhile, and leaves it alone', async () => {
    const [mine, theirs] = [aboutTaxis(), aboutTaxis()]
    const { open, send, recordNow, deps, person } = await withRecords(mine, theirs)
    const page = await open(chosen([mine, theirs], ['do', 'assign'], ['to', 'me']))
    await deps.review.decide(theirs.reference, { kind: 'assign', to: person.id, seen: null }, person.id)
    const done = await send(page)
    expect(done('#done').text()).toContain('1 message is changed')
    expect(done('#left').text()).toContain('1 was left alone')
    expect(done('main li').text()).toContain(theirs.reference)
    expect((await recordNow(mine))?.assignedTo).toBe(person.id)
  })

  it('leaves to the safeguarding lead what is theirs, ticked or on the list', async () => {
    const atRisk = aReadRecord('I want to kill myself.', {}, { safeguarding: ['urgent', 'kill myself'] })
    const { open } = await withRecords(atRisk, aboutTaxis())
    const ticked = await open(chosen([atRisk], ['do', 'review']))
    expect(ticked('.govuk-error-summary').text()).toContain('Choose at least one message')
    const all = await open({ scope: 'all', do: 'review' })
    expect(all('#what').text()).toContain('1 message')
    expect(all('main').text()).not.toContain(atRisk.reference)
  })

  it('says when nothing would change', async () => {
    const record = anExperience()
    const { open } = await withRecords(record)
    const page = await open(chosen([record], ['do', 'review']))
    expect(page('#what').text()).toBe('Nothing would change.')
    expect(page('main form')).toHaveLength(0)
  })

  it.each([
    [{}, '#do-error', 'Choose what to do'],
    [{ do: 'add' }, '#theme-error', 'Choose a theme'],
    [{ do: 'accept', theme: 'no-such-theme' }, '#theme-error', 'Choose a theme'],
    [{ do: 'assign', to: 'no-such-person' }, '#to-error', 'Choose a person'],
    [{ do: 'review' }, '#scope-error', 'Choose at least one message'],
  ])('asks again, everything kept, for %j', async (given, place, message) => {
    const { get } = await withRecords(aboutTaxis())
    const answer = await get(Object.entries({ scope: 'chosen', list: 'q=taxi', ...given }))
    const page = pageOf(answer)
    expect(answer.status).toBe(422)
    expect(page(place).text()).toContain(message)
    expect(page('title').text()).toMatch(/^Error: /)
    expect(page('input[name=list]').attr('value')).toBe('q=taxi')
  })

  it('does nothing when a form comes back without its parts', async () => {
    const { browser } = await withRecords(aboutTaxis())
    const answer = await browser.post('/inbox/together').type('form').send({ do: 'review' }).expect(303)
    expect(answer.headers.location).toBe('/inbox/together?list=')
  })
})
