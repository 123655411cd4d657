import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { aFailedNote, aReadRecord, keepAll } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'
import type { Experience } from '../../domain/experience.js'
import type { Role } from '../../domain/people.js'

const HARD = 'He tried to hurt himself. Nobody came.'

const aHardOne = (overrides: Partial<Experience> = {}) =>
  aReadRecord(HARD, {
    decided: { distressing: { value: true, by: 'x', at: '2026-11-21T10:00:00.000Z' } },
    ...overrides,
  })

/** Somebody signed in, with so many hard records, newest first. */
const withHardOnes = async (count: number, role: Role = 'reviewer') => {
  const all = await signedIn({ roles: [role], name: 'Ann Lee' })
  const { browser, deps, person, clock } = all
  const records = Array.from({ length: count }, (_, index) =>
    aHardOne({ receivedAt: new Date(clock.now().getTime() - index * 60_000).toISOString() }),
  )
  await keepAll(deps.experiences, records)
  const page = async (path = '/reading-load') => pageOf(await browser.get(path).expect(200))
  const send = (path: string, fields: object = {}) => browser.post(path).type('form').send(fields)
  const uncover = async (some: Experience[]) => {
    for (const { reference } of some) await send(`/experiences/${reference}/uncover`).expect(303)
  }
  const opened = () => deps.readingLoad.openedSince(new Date(0), person.id)
  return { ...all, records, page, send, uncover, opened, ref: (at: number) => records[at]?.reference ?? '' }
}

const join = async ({ deps, clock }: Awaited<ReturnType<typeof withHardOnes>>, name: string) => {
  const person = aPerson({ name })
  await deps.people.create(person, 'no hash', clock.now())
  return person
}

describe('words that may be hard to read', () => {
  it.each(['volunteer', 'reviewer'] as const)('are not sent to a %s before they choose to read them', async role => {
    const { page, ref, uncover, records, opened } = await withHardOnes(1, role)
    const covered = await page(`/experiences/${ref(0)}`)
    expect(covered.html()).not.toContain('hurt himself')
    expect(covered('.es-cover button').first().text()).toContain('Show the words')
    expect(await opened()).toEqual([])
    await uncover(records)
    expect((await page(`/experiences/${ref(0)}`))('.es-told').text()).toBe(HARD)
    expect(await opened()).toHaveLength(1)
  })

  it('are open for an hour, and count once in it', async () => {
    const { page, ref, uncover, records, opened, clock } = await withHardOnes(1)
    await uncover(records)
    clock.pass(3599)
    await uncover(records)
    expect(await opened()).toHaveLength(1)
    clock.pass(1)
    expect((await page(`/experiences/${ref(0)}`))('.es-cover')).toHaveLength(1)
  })

  it('stay covered for everybody else', async () => {
    const all = await withHardOnes(1)
    const bo = await join(all, 'Bo Carter')
    await all.deps.readingLoad.opened({
      experienceId: all.records[0]?.id ?? '',
      personId: bo.id,
      at: all.clock.now(),
    })
    expect((await all.page(`/experiences/${all.ref(0)}`))('.es-cover')).toHaveLength(1)
  })

  it('are covered with the original words too, and come back to that page', async () => {
    const { page, ref, send } = await withHardOnes(1)
    const at = `/experiences/${ref(0)}/original`
    await send(at, { reason: 'check-quote' }).expect(303)
    const covered = await page(at)
    expect(covered.html()).not.toContain('hurt himself')
    const answer = await send(covered('.es-cover form').attr('action') ?? '').expect(303)
    expect(answer.headers.location).toBe(`${at}#words`)
    expect((await page(at)).html()).toContain('hurt himself')
  })

  it('are asked about before a record is split', async () => {
    const { page, ref, send } = await withHardOnes(1)
    const at = `/experiences/${ref(0)}/split`
    const covered = await page(`${at}?list=state%3Dready`)
    expect(covered('h1').text()).toBe(`Before you read ${ref(0)}`)
    expect(covered.html()).not.toContain('hurt himself')
    const answer = await send(covered('.es-cover form').attr('action') ?? '').expect(303)
    expect(answer.headers.location).toBe(`${at}?list=state%3Dready`)
    expect((await page(at)).html()).toContain('hurt himself')
  })

  it('are asked about before a recording is listened to and typed', async () => {
    const { deps, page, send } = await withHardOnes(0)
    const decided = { distressing: { value: true, by: 'x', at: '2026-11-21T10:00:00.000Z' } }
    const note = await aFailedNote(deps.blobs, { decided })
    await keepAll(deps.experiences, [note])
    const at = `/experiences/${note.reference}`
    await send(`${at}/original?then=type`, { reason: 'hear-voice' }).expect(303)
    const covered = await page(`${at}/type`)
    expect(covered('audio, textarea')).toHaveLength(0)
    const answer = await send(covered('.es-cover form').attr('action') ?? '').expect(303)
    expect(answer.headers.location).toBe(`${at}/type`)
    expect((await page(`${at}/type`))('audio, textarea')).toHaveLength(2)
  })

  it('are not counted when nothing is hard to read', async () => {
    const { deps, send, opened } = await withHardOnes(0)
    const record = aReadRecord('The bus is late.')
    await keepAll(deps.experiences, [record])
    await send(`/experiences/${record.reference}/uncover`).expect(303)
    expect(await opened()).toEqual([])
  })
})

describe('sharing the reading', () => {
  it('shows what each read, by name, as a table beside the picture', async () => {
    const all = await withHardOnes(2)
    const zed = await join(all, 'Zed Young')
    await all.uncover(all.records)
    const ordinary = aReadRecord('The bus is late.')
    await keepAll(all.deps.experiences, [ordinary])
    await all.deps.review.decide(ordinary.reference, { kind: 'review' }, all.person.id)
    const page = await all.page()
    const rows = page('tbody tr')
      .toArray()
      .map(row => page(row).children().toArray())
      .map(cells => cells.map(cell => page(cell).text()))
    expect(rows).toEqual([
      ['Ann Lee', '3', '2', 'Has room'],
      [zed.name, '0', '0', 'Has room'],
    ])
    expect(page('.es-load__bar')).toHaveLength(2)
    expect(page('#mine').text()).toBe('You have opened 2 hard messages in the last 7 days, 2 of them today.')
    expect(page('#enough')).toHaveLength(0)
  })

  it('tells whoever has read many that they may stop, here, in the inbox and before the next one', async () => {
    const { page, uncover, records, ref } = await withHardOnes(5)
    await uncover(records.slice(0, 4))
    for (const path of ['/reading-load', '/inbox']) {
      expect((await page(path))('#enough').text()).toContain('opened 4 hard messages today. It is all right to stop.')
    }
    const cover = (await page(`/experiences/${ref(4)}`))('.es-cover__enough').text()
    expect(cover).toContain('It is all right to stop.')
    expect(cover).toContain('Talk with your chair')
    expect((await page())('tbody').text()).toContain('Enough for now')
  })

  it('says in the forum’s own words whom to talk to', async () => {
    const { deps, page, person, clock } = await withHardOnes(0)
    const rules = await deps.peopleRules.read()
    await deps.peopleRules.save({ ...rules, support: 'Ring Jo in the evening.' }, person.id, clock.now())
    expect((await page())('#support').text()).toBe('Ring Jo in the evening.')
  })
})

describe('a limit of one’s own', () => {
  it('is kept, shown to nobody else, and leaves hard ones out of what comes next', async () => {
    const { deps, page, send, uncover, records, ref } = await withHardOnes(3)
    const last = aReadRecord('The bus is late.', { receivedAt: '2026-11-20T10:00:00.000Z' })
    await keepAll(deps.experiences, [last])
    await send('/reading-load/limit', { aDay: '1', aWeek: '' }).expect(303)
    expect((await page())('#aDay').val()).toBe('1')
    expect((await page(`/experiences/${ref(0)}`))('a[rel=next]').attr('href')).toBe(`/experiences/${ref(1)}`)
    await uncover(records.slice(0, 1))
    const shown = await page(`/experiences/${ref(0)}`)
    expect(shown('a[rel=next]').attr('href')).toBe(`/experiences/${last.reference}`)
    expect(shown('#left-out').text()).toContain('leaves out 2 hard messages')
    const { headers } = await send(`/experiences/${ref(0)}/reviewed`).expect(303)
    expect(headers.location).toBe(`/experiences/${last.reference}?reviewed=${ref(0)}`)
    expect((await page('/inbox'))('#rows').text()).toContain(ref(1))
  })

  it('leaves nothing when only hard ones are left, and the list is next', async () => {
    const { send, page, ref } = await withHardOnes(2)
    await send('/reading-load/limit', { aDay: '', aWeek: '0' }).expect(303)
    expect((await page(`/experiences/${ref(0)}`))('a[rel=next]')).toHaveLength(0)
    expect((await send(`/experiences/${ref(0)}/reviewed`).expect(303)).headers.location).toBe('/inbox')
  })

  it.each(['-1', '100', '2.5', 'many'])('is not %s', async aDay => {
    const { send } = await withHardOnes(0)
    const page = pageOf(await send('/reading-load/limit', { aDay, aWeek: '3' }).expect(422))
    expect(page('#aDay-error').text()).toContain('whole number')
    expect(page('#aDay').val()).toBe(aDay)
    expect(page('#aWeek').val()).toBe('3')
  })
})

describe('giving a hard one to somebody else', () => {
  it('offers those who have room, and gives it to them', async () => {
    const all = await withHardOnes(1)
    const { deps, page, send, ref } = all
    const [bo, tired] = [await join(all, 'Bo Carter'), await join(all, 'Cy Tired')]
    await deps.readingLoad.setLimit(tired.id, { aDay: 0, aWeek: null })
    const cover = await page(`/experiences/${ref(0)}`)
    expect(
      cover('.es-hand-on option')
        .toArray()
        .map(one => cover(one).text()),
    ).toEqual(['Bo Carter'])
    const { headers } = await send('/reading-load/hand-on', { reference: ref(0), to: bo.id }).expect(303)
    expect((await deps.experiences.findByReference(ref(0)))?.assignedTo).toBe(bo.id)
    expect((await page(headers.location))('.govuk-notification-banner').text()).toContain('with them now')
  })

  it('is offered on the page for those that wait for oneself', async () => {
    const all = await withHardOnes(2)
    await join(all, 'Bo Carter')
    const mine = { kind: 'assign', to: all.person.id } as const
    await all.deps.review.decide(all.ref(0), mine, all.person.id)
    const page = await all.page()
    expect(page('.es-beside a').text()).toBe(all.ref(0))
    expect(page('.es-beside [name=reference]').val()).toBe(all.ref(0))
  })

  it.each(['somebody without room', 'nobody there'])('is refused for %s', async who => {
    const all = await withHardOnes(1)
    const tired = await join(all, 'Cy Tired')
    await all.deps.readingLoad.setLimit(tired.id, { aDay: 0, aWeek: null })
    const to = who === 'nobody there' ? 'x' : tired.id
    const answer = await all.send('/reading-load/hand-on', { reference: all.ref(0), to }).expect(422)
    expect(pageOf(answer)('[role=alert]').text()).toContain('Choose somebody who has room.')
    expect((await all.deps.experiences.findByReference(all.ref(0)))?.assignedTo).toBeUndefined()
  })

  it('is not for what stands in the safeguarding lane', async () => {
    const all = await withHardOnes(0)
    const bo = await join(all, 'Bo Carter')
    const flagged = aReadRecord('He hurts himself.', {}, { safeguarding: ['concern', 'hurts himself'] })
    await keepAll(all.deps.experiences, [flagged])
    await all.send('/reading-load/hand-on', { reference: flagged.reference, to: bo.id }).expect(422)
    expect((await all.deps.experiences.findByReference(flagged.reference))?.assignedTo).toBeUndefined()
  })
})
