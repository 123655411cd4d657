import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { aReadRecord, keepAll } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'
import { erased } from '../../domain/experience/contributor-wishes.js'
import type { Experience } from '../../domain/experience.js'
import type { Role } from '../../domain/people.js'

const WORDS = 'Oliver came home with bruises again.'

const aFlagged = (overrides: Partial<Experience> = {}, level: 'urgent' | 'concern' = 'concern'): Experience =>
  aReadRecord(WORDS, overrides, { hidden: { Oliver: '[child]' }, safeguarding: [level, 'came home with bruises'] })

/** Somebody signed in, with these records in the store. */
const aLane = async (role: Role, ...records: Experience[]) => {
  const clock = fakeClock('2026-11-21T10:21:00.000Z')
  const all = await signedIn({ roles: [role] }, { clock, experiences: fakeExperiences(clock) })
  await keepAll(all.deps.experiences, records)
  const page = async (path: string) => pageOf(await all.browser.get(path).expect(200))
  const send = (path: string, fields: Record<string, string> = {}) => all.browser.post(path).type('form').send(fields)
  const now = async ({ id }: Experience) => (await all.deps.experiences.find(id))?.safeguarding
  return { ...all, page, send, now }
}

describe('the safeguarding page', () => {
  it('shows urgent ones first, each with its clock and who looks after it, and no words yet', async () => {
    const concern = aFlagged()
    const urgent = aFlagged({ channel: 'telegram' }, 'urgent')
    const { page } = await aLane('safeguarding-lead', concern, urgent, aReadRecord('The bus was late.'))
    const shown = await page('/safeguarding')
    expect(shown('.es-case h2').text()).toBe(urgent.reference + concern.reference)
    const first = shown('.es-case').first()
    expect(first.text()).toContain('may be hard to read')
    expect(shown('body').text()).not.toContain('bruises')
    expect(first.text()).toContain('Nobody looks after it yet.')
    expect(first.find('time').attr('datetime')).toBe(urgent.safeguarding.dueAt)
    expect(shown.text()).not.toContain('Oliver')
  })

  it('says that nobody looks after a case whose person may not act any more', async () => {
    const inHand = aFlagged()
    const ackAt = '2026-11-21T10:05:00.000Z'
    inHand.safeguarding = { ...inHand.safeguarding, ackBy: 'gone', ackAt, lookedAfterBy: 'gone' }
    const { page } = await aLane('safeguarding-lead', inHand)
    const shown = await page('/safeguarding')
    expect(shown('.es-case').text()).toContain('Nobody looks after it')
    expect(shown('.es-at-risk').text()).toContain('Nobody looks after an open safeguarding case any more')
    expect((await page(`/safeguarding/${inHand.reference}`))('main').text()).toContain('Nobody looks after it')
  })

  it('shows a hundred at a time, says that there are more, and leads to them', async () => {
    const cases = Array.from({ length: 102 }, () => aFlagged())
    const { page } = await aLane('safeguarding-lead', ...cases)
    const first = await page('/safeguarding')
    expect(first('.es-case').length).toBe(100)
    expect(first('#count').text()).toMatch(/^Cases 1 to 100, .* There are more/)
    const second = await page(first('a:contains("after these")').attr('href') ?? '')
    expect(second('#count').text()).toBe('Cases 101 to 102, the most pressing first.')
    expect(second('a:contains("before these")').attr('href')).toBe('/safeguarding')
    expect((await page('/safeguarding?skip=500'))('main').text()).toContain('No more cases')
    expect((await page('/safeguarding?skip=none'))('.es-case').length).toBe(100)
  })

  it('says plainly when nobody is named, and who is told then', async () => {
    const { page, deps, person, clock } = await aLane('safeguarding-lead')
    expect((await page('/safeguarding'))('.govuk-warning-text').text()).toContain(`told: ${person.name}.`)
    const targets = { urgent: 1, concern: 24 }
    await deps.safeguardingSettings.save({ leadId: person.id, deputyId: null, targets }, person.id, clock.now())
    const shown = await page('/safeguarding')
    expect(shown('.govuk-warning-text').length).toBe(0)
    expect(shown('main').text()).toContain(`Safeguarding lead: ${person.name}`)
  })

  it('shows how quickly cases were looked at, as a table beside the picture', async () => {
    const record = aFlagged()
    const { page, send } = await aLane('safeguarding-lead', record, aFlagged({}, 'urgent'))
    await send(`/safeguarding/${record.reference}/look-after`).expect(303)
    const shown = await page('/safeguarding')
    const cells = shown('.govuk-table tbody tr').map((_, row) => shown(row).text().replace(/\s+/g, ' ').trim())
    expect(cells.toArray()[1]).toBe('Please check 1 0 0 20 minutes')
    expect(shown('.es-quickness rect').length).toBe(2)
  })
})

describe('on every page', () => {
  it('whoever is to act is told, and the menu counts; others learn nothing', async () => {
    const lead = await aLane('safeguarding-lead', aFlagged({}, 'urgent'), aFlagged({ invented: true }, 'urgent'))
    const shown = await lead.page('/account')
    expect(shown('.es-at-risk').text()).toMatch(/Something waits in the safeguarding lane\. It is due in \d+ minutes\./)
    expect(shown('.govuk-service-navigation').text()).toContain('Safeguarding (1)')
    const reviewer = await aLane('reviewer', aFlagged({}, 'urgent'))
    expect((await reviewer.page('/account')).text()).not.toMatch(/safeguarding/i)
  })

  it('is quiet about what is made up for practice', async () => {
    const { page } = await aLane('safeguarding-lead', aFlagged({ invented: true }, 'urgent'))
    expect((await page('/account'))('.es-at-risk').length).toBe(0)
    expect((await page('/safeguarding'))('.es-case').text()).toContain('Made up for practice')
  })
})

describe('a case', () => {
  it('is taken in hand, written down and closed, and each step stands in its timeline', async () => {
    const record = aFlagged()
    const { page, send, now, person } = await aLane('safeguarding-lead', record)
    const at = `/safeguarding/${record.reference}`
    await page(at)
    await send(`${at}/look-after`).expect(303)
    const told = { did: 'childrens-services', who: 'Duty worker', note: 'They will visit.' }
    await send(`${at}/step`, told).expect(303)
    await send(`${at}/close`, { outcome: 'told-childrens-services', who: '', note: '', back: 'no' }).expect(303)
    const shown = await page(`${at}?done=closed`)
    const titles = shown('.moj-timeline__title').map((_, title) => shown(title).text())
    expect(titles.toArray()).toEqual(['Flag raised', 'Seen', 'Taken in hand', 'Told somebody', 'Closed'])
    expect(shown('.moj-timeline').text()).toContain('They will visit.')
    expect(await now(record)).toMatchObject({
      closedBy: person.id,
      outcome: 'told-childrens-services',
      keptApart: true,
    })
    expect((await page('/safeguarding/past'))('.es-row').text()).toContain('We told children’s services')
    expect((await page(`${at}/record`)).text()).not.toContain('bruises')
  })

  it('asks whoever did not take it in hand whether they take it over, and from whom', async () => {
    const record = aFlagged()
    const { page, send, deps } = await aLane('safeguarding-lead', record)
    const at = `/safeguarding/${record.reference}`
    expect((await page(at))('form[action$=look-after]').text().trim()).toBe('I look after this')
    const bo = aPerson({ name: 'Bo Ray', roles: ['safeguarding-lead'] })
    await deps.people.create(bo, 'no hash', deps.clock.now())
    await send(`${at}/hand-over`, { to: bo.id }).expect(303)
    expect((await page(at))('form[action$=look-after]').text().trim()).toBe('Take it over from Bo Ray')
  })

  it('keeps the words covered until the reader chooses to read them, and counts that', async () => {
    const record = aFlagged()
    const { page, send, deps, person } = await aLane('safeguarding-lead', record)
    const at = `/safeguarding/${record.reference}`
    const covered = await page(at)
    expect(covered('body').text()).not.toContain('bruises')
    expect(covered('.es-cover form').attr('action')).toBe(`${at}/uncover`)
    expect(await deps.readingLoad.openedSince(new Date(0))).toEqual([])
    expect((await send(`${at}/uncover`).expect(303)).headers.location).toBe(`${at}#words`)
    expect(await deps.readingLoad.openedSince(new Date(0), person.id)).toHaveLength(1)
  })

  it('shows words with names hidden, what to do, and how they can be reached', async () => {
    const record = aFlagged()
    const { page, send } = await aLane('safeguarding-lead', record)
    await send(`/safeguarding/${record.reference}/uncover`).expect(303)
    const main = (await page(`/safeguarding/${record.reference}`))('main').text()
    expect(main).toContain('[child] came home with bruises again.')
    expect(main).not.toContain('Oliver')
    expect(main).toContain('same working day')
    expect(main).toContain('emergency numbers')
  })

  it.each([
    ['step', {}, 'Choose what you did'],
    ['step', { did: 'decided' }, 'Write what you decided'],
    ['step', { did: 'other' }, 'Write whom you told'],
    ['close', { outcome: 'passed-on', back: 'no' }, 'Write to whom you passed it on'],
    ['close', { outcome: 'no-risk-found' }, 'Choose whether it goes back to the inbox'],
    ['no-risk', { reason: 'other' }, 'Write why nobody is at risk'],
    ['reopen', {}, 'Write why you open it again'],
    ['hand-over', { to: 'nobody' }, 'Choose a person to hand it over to.'],
  ])('asks again when a form lacks something: %s %o', async (page, fields, problem) => {
    const record = aFlagged()
    const { send, now } = await aLane('safeguarding-lead', record)
    const answer = await send(`/safeguarding/${record.reference}/${page}`, fields).expect(422)
    expect(pageOf(answer)('main').text()).toContain(problem)
    expect(await now(record)).toEqual(record.safeguarding)
  })

  it('loses its flag with a reason, and can be opened again', async () => {
    const record = aFlagged()
    const { send, now } = await aLane('safeguarding-lead', record)
    await send(`/safeguarding/${record.reference}/no-risk`, { reason: 'words-mean-otherwise' }).expect(303)
    expect(await now(record)).toHaveProperty('lifted')
    await send(`/safeguarding/${record.reference}/reopen`, { note: 'I was wrong.' }).expect(303)
    expect(await now(record)).not.toHaveProperty('lifted')
  })

  it('that somebody else closed meanwhile says so', async () => {
    const record = aFlagged()
    const { send } = await aLane('safeguarding-lead', record)
    const closing = { outcome: 'no-risk-found', back: 'yes' }
    await send(`/safeguarding/${record.reference}/close`, closing).expect(303)
    const late = await send(`/safeguarding/${record.reference}/close`, closing).expect(409)
    expect(pageOf(late)('.govuk-notification-banner').text()).toContain('This case was closed meanwhile')
  })

  it('stays when its words were erased, without them', async () => {
    const record = aFlagged()
    const { deps, page } = await aLane('safeguarding-lead', record)
    await page('/safeguarding')
    await deps.experiences.save(erased(record), { by: 'contributor', what: 'erased' })
    const shown = await page(`/safeguarding/${record.reference}`)
    expect(shown('main').text()).toContain('had the words deleted')
    expect(shown('main').text()).not.toContain('bruises')
  })
})

describe('raising a flag', () => {
  it('is open to anybody who reads; they learn that the lead has it, and cannot open it', async () => {
    const record = aReadRecord('He sounded odd on the phone.')
    const { browser, page, send, now, person } = await aLane('volunteer', record)
    const at = `/safeguarding/flag/${record.reference}`
    await send(at, { reason: 'other', level: 'urgent' }).expect(422)
    await send(at, { reason: 'harms-themselves', level: 'urgent', note: 'I know the voice.' }).expect(303)
    expect((await page(at))('h1').text()).toBe(`${record.reference} is with the safeguarding lead`)
    expect(await now(record)).toMatchObject({ level: 'urgent', raisedBy: person.id })
    await browser.get(`/experiences/${record.reference}`).expect(403)
    await send(at, { reason: 'missing', level: 'concern' }).expect(303)
  })
})

describe('who is told', () => {
  it('is set by an administrator: lead, another deputy, and hours', async () => {
    const { send, deps, person } = await aLane('administrator')
    const fields = { lead: person.id, deputy: '', urgent: '2', concern: '48' }
    await send('/safeguarding/settings', { ...fields, deputy: person.id }).expect(422)
    await send('/safeguarding/settings', { ...fields, lead: 'somebody' }).expect(422)
    await send('/safeguarding/settings', { ...fields, urgent: '0' }).expect(422)
    await send('/safeguarding/settings', fields).expect(303)
    expect(await deps.safeguardingSettings.read()).toEqual({
      leadId: person.id,
      deputyId: null,
      targets: { urgent: 2, concern: 48 },
    })
  })
})
