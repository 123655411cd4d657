import { beforeEach, describe, expect, it } from 'vitest'
import { aLane } from '../../../test/support/a-safeguarding-lane.js'
import { anExperience } from '../../../test/support/builders.js'
import { erased } from '../../domain/experience/contributor-wishes.js'

const HOUR = 3600

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
