import { beforeEach, describe, expect, it } from 'vitest'
import { erased } from '../../src/domain/experience/contributor-wishes.js'
import type { Experience } from '../../src/domain/experience.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { newCase, type Safeguarding, USUAL_TARGETS } from '../../src/domain/safeguarding/safeguarding.js'
import type { SafeguardingStore } from '../../src/domain/safeguarding/safeguarding-store.js'
import type { NewStep, StepTaken } from '../../src/domain/safeguarding/step.js'
import { anExperience } from '../support/builders.js'

export interface SafeguardingWorld {
  experiences: ExperienceStore
  safeguarding: SafeguardingStore
}

/** A person of the forum. */
const LEAD = '01890000-0000-7000-8000-000000000001'
const at = (minutes: number): Date => new Date(Date.parse('2026-11-21T10:00:00.000Z') + minutes * 60_000)
const raisedAt = (minutes: number, level: 'urgent' | 'concern' = 'concern'): Safeguarding =>
  newCase(level, [], at(minutes), USUAL_TARGETS)
const inHand = (flag: Safeguarding, minutes: number): Safeguarding => ({
  ...flag,
  ackBy: LEAD,
  ackAt: at(minutes).toISOString(),
})
const closedAt = (flag: Safeguarding, minutes: number): Safeguarding => ({
  ...flag,
  closedBy: LEAD,
  closedAt: at(minutes).toISOString(),
  outcome: 'no-risk-found',
})
const liftedAt = (flag: Safeguarding, minutes: number): Safeguarding => ({
  ...flag,
  lifted: { by: LEAD, at: at(minutes).toISOString() },
})

/**
 * What every store of the safeguarding lane promises.
 * @param open gives one with no record in it
 */
export const describeSafeguardingStore = (name: string, open: () => Promise<SafeguardingWorld>): void => {
  let world: SafeguardingWorld
  beforeEach(async () => {
    world = await open()
  })
  const kept = async (safeguarding: Safeguarding, overrides: Partial<Experience> = {}): Promise<Experience> => {
    const record = anExperience({ safeguarding, ...overrides })
    await world.experiences.create(record)
    return record
  }
  const step = (experienceId: string, taken: StepTaken, overrides: Partial<NewStep> = {}): NewStep => ({
    experienceId,
    at: at(5).toISOString(),
    by: LEAD,
    taken,
    note: null,
    ...overrides,
  })
  const referencesOf = (records: { reference: string }[]) => records.map(({ reference }) => reference)

  describe(`${name}: open cases`, () => {
    it('come urgent ones first, then what is due first, and nothing else', async () => {
      const second = await kept(raisedAt(10))
      const first = await kept(inHand(raisedAt(0), 3))
      const urgent = await kept(raisedAt(20, 'urgent'))
      await kept({ level: 'none', evidence: [] })
      await kept(closedAt(raisedAt(0, 'urgent'), 9))
      await kept(liftedAt(raisedAt(0, 'urgent'), 9))
      const wanted = referencesOf([urgent, first, second])
      expect(referencesOf(await world.safeguarding.open(10))).toEqual(wanted)
      expect(referencesOf(await world.safeguarding.watched())).toEqual(wanted)
      expect(referencesOf(await world.safeguarding.open(1))).toEqual([urgent.reference])
      expect(referencesOf(await world.safeguarding.open(2, 1))).toEqual(wanted.slice(1, 3))
    })

    it('stay when the words were erased, until somebody closes them', async () => {
      const record = await kept(raisedAt(0))
      expect(await world.safeguarding.open(10)).toMatchObject([{ id: record.id, state: 'received' }])
      await world.experiences.save(erased(record), { by: 'contributor', what: 'erased' })
      expect(await world.safeguarding.open(10)).toMatchObject([{ id: record.id, state: 'erased' }])
    })

    it('are counted, with when the first is due, without what is made up', async () => {
      expect(await world.safeguarding.standing()).toEqual({ open: 0, waiting: 0, nextDueAt: null })
      await kept(raisedAt(10))
      await kept(raisedAt(0))
      await kept(inHand(raisedAt(-60, 'urgent'), 0))
      await kept(raisedAt(-600, 'urgent'), { invented: true })
      expect(await world.safeguarding.standing()).toEqual({ open: 3, waiting: 2, nextDueAt: raisedAt(0).dueAt })
    })

    it('tell which of them the log does not know yet', async () => {
      const flag = raisedAt(0)
      const known = await kept(flag, { invented: true })
      const taken = { what: 'raised', level: 'concern', reason: null } as const
      await world.safeguarding.add(step(known.id, taken, { at: at(0).toISOString(), by: 'machine' }))
      const raisedAgain = await kept(raisedAt(30))
      await world.safeguarding.add(step(raisedAgain.id, taken, { at: at(0).toISOString(), by: 'machine' }))
      expect(await world.safeguarding.watched()).toEqual([
        { id: known.id, reference: known.reference, safeguarding: flag, invented: true, logged: true },
        expect.objectContaining({ id: raisedAgain.id, invented: false, logged: false }),
      ])
    })
  })

  describe(`${name}: cases of the past`, () => {
    it('come newest first, page after page', async () => {
      await kept(raisedAt(0))
      const oldest = await kept(closedAt(raisedAt(0), 10))
      const newest = await kept(closedAt(raisedAt(0), 30))
      const between = await kept(liftedAt(raisedAt(0), 20))
      const first = await world.safeguarding.closed({ limit: 2 })
      expect(referencesOf(first.items)).toEqual(referencesOf([newest, between]))
      const second = await world.safeguarding.closed({ limit: 2, cursor: first.nextCursor ?? '' })
      expect(referencesOf(second.items)).toEqual([oldest.reference])
      expect(second.nextCursor).toBeNull()
    })

    it.each(['', 'no cursor of ours', `${at(0).toISOString()} ${'-'.repeat(36)}`])(
      'begin at the top after “%s”',
      async place => {
        const record = await kept(closedAt(raisedAt(0), 10))
        const cursor = Buffer.from(place).toString('base64url')
        expect(referencesOf((await world.safeguarding.closed({ limit: 2, cursor })).items)).toEqual([record.reference])
      },
    )

    it('tell how quickly they were looked at, without what was made up or no risk at all', async () => {
      await kept(raisedAt(-10_000))
      await kept(raisedAt(0), { invented: true })
      await kept(liftedAt(raisedAt(0), 1))
      await kept(raisedAt(30, 'urgent'))
      await kept(closedAt(inHand(raisedAt(10), 15), 20))
      expect(await world.safeguarding.timesSince(at(0))).toEqual([
        { level: 'concern', raisedAt: at(10).toISOString(), dueAt: raisedAt(10).dueAt, ackAt: at(15).toISOString() },
        { level: 'urgent', raisedAt: at(30).toISOString(), dueAt: raisedAt(30, 'urgent').dueAt, ackAt: null },
      ])
    })
  })

  describe(`${name}: the log of a case`, () => {
    it('keeps every step with what was written beside it, in the order of their times', async () => {
      const record = await kept(raisedAt(0))
      const told = step(
        record.id,
        { what: 'told', service: 'police', who: 'Front desk' },
        { note: 'They come at once.' },
      )
      const seen = step(record.id, { what: 'seen' }, { at: at(2).toISOString() })
      await world.safeguarding.add(told)
      await world.safeguarding.add(seen)
      expect(await world.safeguarding.steps(record.id)).toEqual([
        { ...seen, id: expect.any(String) },
        { ...told, id: expect.any(String) },
      ])
      expect(await world.safeguarding.steps(anExperience().id)).toEqual([])
    })

    it('writes a raising down once, however many watch', async () => {
      const { id } = await kept(raisedAt(0))
      const raised = step(id, { what: 'raised', level: 'concern', reason: null }, { at: at(0).toISOString() })
      await Promise.all([world.safeguarding.add(raised), world.safeguarding.add(raised)])
      expect(await world.safeguarding.steps(id)).toHaveLength(1)
    })

    it('changes with the record, both or none', async () => {
      const record = await kept(raisedAt(0))
      const acknowledged = step(record.id, { what: 'acknowledged' })
      const saved = await world.safeguarding.save({ ...record, safeguarding: inHand(raisedAt(0), 5) }, acknowledged)
      expect(saved.version).toBe(record.version + 1)
      expect((await world.experiences.find(record.id))?.safeguarding.ackBy).toBe(LEAD)
      expect((await world.experiences.history(record.id)).at(-1)).toMatchObject({
        by: LEAD,
        what: 'safeguarding-acknowledged',
      })
      await expect(world.safeguarding.save(record, acknowledged)).rejects.toMatchObject({ code: 'superseded' })
      expect(await world.safeguarding.steps(record.id)).toHaveLength(1)
    })

    it('keeps what was done when the record is erased, but none of the words', async () => {
      const record = await kept(raisedAt(0))
      await world.safeguarding.add(step(record.id, { what: 'decided' }, { note: 'Her son Oliver said it.' }))
      await world.experiences.save(erased(record), { by: 'contributor', what: 'erased' })
      expect(await world.safeguarding.steps(record.id)).toMatchObject([{ taken: { what: 'decided' }, note: null }])
    })
  })

  describe(`${name}: telling people`, () => {
    it('is done by one of those who would, once', async () => {
      const { id } = await kept(raisedAt(0))
      const both = await Promise.all([
        world.safeguarding.claimAlert(id, 'raised', at(1)),
        world.safeguarding.claimAlert(id, 'raised', at(1)),
      ])
      expect(both.sort()).toEqual([false, true])
      await world.safeguarding.alertDone(id, 'raised', at(2))
      expect(await world.safeguarding.claimAlert(id, 'raised', at(60))).toBe(false)
      expect(await world.safeguarding.claimAlert(id, 'late', at(60))).toBe(true)
    })

    it('is tried again when it went wrong, or whoever would has died', async () => {
      const { id } = await kept(raisedAt(0))
      await world.safeguarding.claimAlert(id, 'raised', at(1))
      await world.safeguarding.releaseAlert(id, 'raised')
      expect(await world.safeguarding.claimAlert(id, 'raised', at(2))).toBe(true)
      expect(await world.safeguarding.claimAlert(id, 'raised', at(6))).toBe(false)
      expect(await world.safeguarding.claimAlert(id, 'raised', at(7))).toBe(true)
    })
  })
}
