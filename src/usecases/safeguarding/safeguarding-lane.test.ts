import { beforeEach, describe, expect, it, vi } from 'vitest'
import { anExperience, aPerson } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { fakeSafeguarding, fakeSafeguardingSettings } from '../../../test/support/fake-safeguarding.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import { AppError } from '../../domain/errors.js'
import { erased } from '../../domain/experience/contributor-wishes.js'
import type { Experience } from '../../domain/experience.js'
import type { Person } from '../../domain/people.js'
import { newCase, USUAL_TARGETS } from '../../domain/safeguarding/safeguarding.js'
import { actOnCase } from './act-on-case.js'
import { mailAlerts } from './mail-alerts.js'
import { noteSeen } from './note-seen.js'
import { standingOf } from './standing-of.js'
import { watchCases } from './watch-cases.js'

const HOUR = 3600

const aLane = () => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  const safeguarding = fakeSafeguarding(experiences)
  const people = fakePeople()
  const mailer = { send: vi.fn(async (_to: string[], _subject: string, _text: string) => undefined) }
  const safeguardingSettings = fakeSafeguardingSettings()
  const deps = {
    ...{ clock, experiences, safeguarding, safeguardingSettings, people, mailer, log: suiteLog },
    ...{ forumName: 'Elmshire', place: 'https://forum.example/safeguarding' },
  }
  return {
    ...deps,
    joined: async (about: Partial<Person>): Promise<Person> => {
      const person = aPerson(about)
      await people.create(person, 'hash', clock.now())
      return person
    },
    flagged: async (level: 'urgent' | 'concern' = 'concern', overrides: Partial<Experience> = {}) => {
      const record = anExperience({ safeguarding: newCase(level, [], clock.now(), USUAL_TARGETS), ...overrides })
      await experiences.create(record)
      return record
    },
    act: actOnCase({ ...deps, people: { find: async id => aPerson({ id, roles: ['safeguarding-lead'] }) } }),
    seen: noteSeen(deps),
    watch: watchCases(deps),
    mail: mailAlerts(deps),
    standing: standingOf(deps),
    stepsOf: async ({ id }: { id: string }) =>
      (await safeguarding.steps(id)).map(({ taken, by }) => `${taken.what} by ${by}`),
    sentTo: () => mailer.send.mock.calls.map(([to]) => to),
  }
}

let lane: ReturnType<typeof aLane>
beforeEach(() => {
  lane = aLane()
})

describe('acting in a case', () => {
  it('changes the record and writes a line, over what a machine saved meanwhile', async () => {
    const record = await lane.flagged()
    await lane.experiences.save(record, { by: 'machine', what: 'ready' })
    const after = await lane.act(record.reference, { what: 'told', service: 'police', who: null }, 'lead', 'They come.')
    expect(after?.safeguarding).toMatchObject({ ackBy: 'lead', lookedAfterBy: 'lead' })
    expect((await lane.safeguarding.steps(record.id)).slice(1)).toMatchObject([
      { by: 'lead', taken: { what: 'told', service: 'police' }, note: 'They come.' },
    ])
  })

  it('is refused in plain words once somebody closed the case', async () => {
    const { reference, id } = await lane.flagged()
    const closing = { what: 'closed', outcome: 'no-risk-found', who: null, back: true } as const
    await lane.act(reference, closing, 'lead', null)
    await expect(lane.act(reference, closing, 'ben', null)).rejects.toMatchObject({ code: 'superseded' })
    expect(await lane.stepsOf({ id })).toEqual(['raised by machine', 'closed by lead'])
  })

  it('stands in a log that begins with its raising, once, also when no watch has seen it', async () => {
    const { reference, id } = await lane.flagged()
    await lane.act(reference, { what: 'lifted', reason: 'words-mean-otherwise' }, 'lead', null)
    await lane.watch()
    expect(await lane.stepsOf({ id })).toEqual(['raised by machine', 'lifted by lead'])
  })

  it('raises a flag by the targets that are set', async () => {
    await lane.safeguardingSettings.save(
      { leadId: null, deputyId: null, targets: { urgent: 3, concern: 9 } },
      'ann',
      lane.clock.now(),
    )
    const record = anExperience()
    await lane.experiences.create(record)
    const after = await lane.act(
      record.reference,
      { what: 'raised', level: 'urgent', reason: 'missing' },
      'ann',
      'She said so.',
    )
    expect(after?.safeguarding.dueAt).toBe('2026-11-21T13:00:00.000Z')
    await lane.watch()
    expect(await lane.stepsOf(record)).toEqual(['raised by ann'])
  })

  it('keeps nothing that is written beside it once the words were erased, and raises nothing there', async () => {
    const record = await lane.flagged()
    await lane.safeguarding.open(1)
    await lane.experiences.save(erased(record), { by: 'contributor', what: 'erased' })
    await lane.act(record.reference, { what: 'decided' }, 'lead', 'About Oliver.')
    expect((await lane.safeguarding.steps(record.id)).slice(1)).toMatchObject([
      { taken: { what: 'decided' }, note: null },
    ])
    const raised = { what: 'raised', level: 'urgent', reason: 'missing' } as const
    expect(await lane.act(record.reference, raised, 'lead', null)).toBeNull()
  })

  it('is noted as seen once for each person and raising', async () => {
    const record = await lane.flagged()
    await lane.seen(record, 'lead')
    await lane.seen(record, 'lead')
    await lane.seen(record, 'ben')
    expect(await lane.stepsOf(record)).toEqual(['seen by lead', 'seen by ben'])
    await lane.seen(anExperience(), 'lead')
  })
})

describe('the watch', () => {
  it('writes down once what a machine raised', async () => {
    const record = await lane.flagged()
    await lane.watch()
    await lane.watch()
    expect(await lane.stepsOf(record)).toEqual(['raised by machine'])
  })

  it('passes on, once, what nobody took in hand in time', async () => {
    const late = await lane.flagged('urgent')
    const taken = await lane.flagged('urgent')
    const early = await lane.flagged('concern')
    await lane.act(taken.reference, { what: 'acknowledged' }, 'lead', null)
    lane.clock.pass(HOUR)
    await lane.watch()
    await lane.watch()
    expect(await lane.stepsOf(late)).toEqual(['raised by machine', 'escalated by machine'])
    expect((await lane.experiences.find(late.id))?.safeguarding.escalatedAt).toBe('2026-11-21T11:00:00.000Z')
    expect(await lane.stepsOf(taken)).not.toContain('escalated by machine')
    expect(await lane.stepsOf(early)).not.toContain('escalated by machine')
  })

  it('never passes on what is made up for practice', async () => {
    const made = await lane.flagged('urgent', { invented: true })
    lane.clock.pass(2 * HOUR)
    await lane.watch()
    expect(await lane.stepsOf(made)).toEqual(['raised by machine'])
  })
})

describe('e-mail', () => {
  it('tells the named lead once that something waits, and nothing more', async () => {
    const lead = await lane.joined({ roles: ['safeguarding-lead'] })
    await lane.joined({ roles: ['safeguarding-lead'] })
    await lane.safeguardingSettings.save(
      { leadId: lead.id, deputyId: null, targets: USUAL_TARGETS },
      lead.id,
      lane.clock.now(),
    )
    const record = await lane.flagged('urgent', { words: 'He has a knife.' })
    await lane.flagged('concern')
    await lane.mail()
    await lane.mail()
    expect(lane.sentTo()).toEqual([[lead.email]])
    const [, subject, text] = lane.mailer.send.mock.calls[0] ?? []
    expect(text).toContain('https://forum.example/safeguarding\n')
    expect(`${subject} ${text}`).not.toMatch(/knife|urgent|danger/i)
    expect(`${subject} ${text}`).not.toContain(record.reference)
    expect(await lane.stepsOf(record)).toEqual(['mailed by machine'])
  })

  it('tells all safeguarding leads when nobody is named, and all administrators when there are none', async () => {
    const administrator = await lane.joined({ roles: ['administrator'] })
    await lane.flagged()
    await lane.mail()
    const lead = await lane.joined({ roles: ['safeguarding-lead'] })
    await lane.joined({ roles: ['reviewer'] })
    await lane.joined({ roles: ['safeguarding-lead'], disabled: true })
    await lane.flagged()
    await lane.mail()
    expect(lane.sentTo()).toEqual([[administrator.email], [lead.email]])
  })

  it('tells deputy and administrators when it is late, once, and again each day', async () => {
    const lead = await lane.joined({ roles: ['safeguarding-lead'] })
    const deputy = await lane.joined({ roles: ['safeguarding-lead'] })
    const administrator = await lane.joined({ roles: ['administrator'] })
    const named = { leadId: lead.id, deputyId: deputy.id, targets: USUAL_TARGETS }
    await lane.safeguardingSettings.save(named, lead.id, lane.clock.now())
    const record = await lane.flagged('urgent')
    await lane.mail()
    lane.clock.pass(HOUR)
    await lane.mail()
    lane.clock.pass(23 * HOUR)
    await lane.mail()
    expect(lane.sentTo()).toEqual([[lead.email], [deputy.email, administrator.email]])
    lane.clock.pass(HOUR)
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(3)
    await lane.act(record.reference, { what: 'acknowledged' }, lead.id, null)
    lane.clock.pass(48 * HOUR)
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(3)
  })

  it('is never sent about what is made up for practice', async () => {
    await lane.joined({ roles: ['safeguarding-lead'] })
    await lane.flagged('urgent', { invented: true })
    lane.clock.pass(2 * HOUR)
    await lane.mail()
    expect(lane.sentTo()).toEqual([])
  })

  it('that could not be sent is tried again, at once or when somebody may have put it right, and written down once', async () => {
    await lane.joined({ roles: ['safeguarding-lead'] })
    const record = await lane.flagged()
    for (const retryable of [true, true, false]) {
      lane.mailer.send.mockRejectedValueOnce(new AppError('mail-unavailable', 'Not now.', { retryable }))
      await lane.mail()
    }
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(3)
    expect(await lane.stepsOf(record)).toEqual(['mail-failed by machine'])
    lane.clock.pass(5 * 60)
    await lane.mail()
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(4)
    expect(await lane.stepsOf(record)).toEqual(['mail-failed by machine', 'mailed by machine'])
  })

  it('that went out while the database was away is never taken for one that was refused', async () => {
    await lane.joined({ roles: ['safeguarding-lead'] })
    const record = await lane.flagged()
    const { add } = lane.safeguarding
    lane.safeguarding.add = async () => {
      lane.safeguarding.add = add
      throw new AppError('database-unavailable', 'Not now.', { retryable: true })
    }
    await expect(lane.mail()).rejects.toMatchObject({ code: 'database-unavailable' })
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(1)
    lane.clock.pass(5 * 60)
    await lane.mail()
    expect(await lane.stepsOf(record)).toEqual(['mailed by machine'])
  })

  it('tells whoever a case was handed to, once each time, but not who took it over themselves', async () => {
    const [lead, other] = [
      await lane.joined({ roles: ['safeguarding-lead'] }),
      await lane.joined({ roles: ['safeguarding-lead'] }),
    ]
    const [one, two] = [await lane.flagged(), await lane.flagged()]
    const handOver = (record: Experience, to: Person, by: Person) =>
      lane.act(record.reference, { what: 'handed-over', to: to.id }, by.id, null)
    for (const record of [one, two]) await handOver(record, other, lead)
    await lane.mail()
    await lane.mail()
    expect(lane.sentTo()).toEqual([[other.email]])
    expect(lane.mailer.send.mock.calls[0]?.[1]).toBe('Earshot: something was handed to you')
    expect(await lane.stepsOf(one)).toEqual(['raised by machine', `handed-over by ${lead.id}`, 'mailed by machine'])
    await handOver(one, lead, lead)
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(1)
    lane.clock.pass(60)
    await handOver(one, other, lead)
    await lane.act(one.reference, { what: 'acknowledged' }, lead.id, null)
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(1)
  })
})

describe('what stands on every page', () => {
  it('asks the lead to act on what waits, and the others only once it is late', async () => {
    const lead = await lane.joined({ roles: ['safeguarding-lead'] })
    const administrator = await lane.joined({ roles: ['administrator'] })
    await lane.flagged('urgent')
    expect(await lane.standing(lead)).toMatchObject({ open: 1, waiting: 1, isAsked: true })
    expect(await lane.standing(administrator)).toMatchObject({ open: 1, isAsked: false })
    lane.clock.pass(HOUR)
    expect(await lane.standing(administrator)).toMatchObject({ isAsked: true })
  })

  it('asks nobody when all is in hand, and says nothing to whoever may not know', async () => {
    const lead = await lane.joined({ roles: ['safeguarding-lead'] })
    const { reference } = await lane.flagged()
    await lane.act(reference, { what: 'acknowledged' }, lead.id, null)
    expect(await lane.standing(lead)).toEqual({ open: 1, waiting: 0, nextDueAt: null, isAsked: false, abandoned: 0 })
    expect(await lane.standing(await lane.joined({ roles: ['reviewer'] }))).toBeNull()
  })
})
