import { beforeEach, describe, expect, it } from 'vitest'
import { aReviewWorld, type ReviewWorld } from '../../../test/support/a-review-world.js'
import type { Safeguarding } from '../../domain/safeguarding/safeguarding.js'

const OPEN_CASE: Safeguarding = { level: 'concern', evidence: [] }
const accept = { kind: 'accept-tag', codeId: 'ehcp-timeliness', seen: 'suggested' } as const
const refused = { code: 'not-allowed' }

let world: ReviewWorld
beforeEach(async () => {
  world = await aReviewWorld()
})

describe('who may not review', () => {
  it('changes nothing, whatever a page lets through', async () => {
    const { desk, join, now, read } = world
    const volunteer = await join('Cas Roe', { roles: ['volunteer'] })
    const [one, other] = [await read(), await read()]
    const attempts = [
      desk.decide(one.reference, accept, volunteer),
      desk.decideMany([one.reference], accept, volunteer),
      desk.undo(one.reference, volunteer),
      desk.undoBatch('0', volunteer),
      desk.split(one.reference, [], volunteer, one.version),
      desk.merge(one.reference, other.reference, volunteer),
      desk.keepApart(one.reference, other.reference, volunteer),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject(refused)
    expect(await now(one)).toEqual(one)
  })

  it('writes notes, as long as they have access', async () => {
    const { desk, join, read } = world
    const { reference } = await read()
    const volunteer = await join('Cas Roe', { roles: ['volunteer'] })
    expect(await desk.addNote(reference, 'I know this school.', volunteer)).not.toBeNull()
    const left = await join('Dee Fox', { roles: ['volunteer'], disabled: true })
    await expect(desk.addNote(reference, 'So do I.', left)).rejects.toMatchObject(refused)
  })
})

describe('a record in the safeguarding lane', () => {
  it('is changed by nobody who may not act there', async () => {
    const { ann, desk, now, read } = world
    const [flagged, other] = [await read({ safeguarding: OPEN_CASE }), await read()]
    const attempts = [
      desk.decide(flagged.reference, accept, ann),
      desk.undo(flagged.reference, ann),
      desk.split(flagged.reference, [], ann, flagged.version),
      desk.merge(other.reference, flagged.reference, ann),
      desk.keepApart(other.reference, flagged.reference, ann),
      desk.addNote(flagged.reference, 'Hm.', ann),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject(refused)
    expect(await now(flagged)).toEqual(flagged)
  })

  it('keeps the notes that were written before, also against an address of another record', async () => {
    const { ann, desk, experiences, read } = world
    const [record, other] = [await read(), await read()]
    const note = await desk.addNote(record.reference, 'The father hits him.', ann)
    const before = await world.now(record)
    await experiences.save({ ...before, safeguarding: OPEN_CASE }, { by: 'machine', what: 'ready' })
    const id = note?.id ?? ''
    await expect(desk.removeNote(record.reference, id, ann)).rejects.toMatchObject(refused)
    expect(await desk.removeNote(other.reference, id, ann)).toBe(false)
    expect(await desk.notes(record.reference)).toHaveLength(1)
  })

  it('is left alone when many are decided about, and open to who acts there', async () => {
    const { ann, desk, join, read } = world
    const [flagged, other] = [await read({ safeguarding: OPEN_CASE }), await read()]
    const both = [flagged.reference, other.reference]
    expect(await desk.decideMany(both, accept, ann)).toMatchObject({ done: 1, leftAlone: [flagged.reference] })
    const lead = await join('Eve Poe', { roles: ['safeguarding-lead'] })
    expect(await desk.decideMany([flagged.reference], accept, lead)).toMatchObject({ done: 1, leftAlone: [] })
  })

  it('is left alone when what was decided about many is taken back', async () => {
    const { ann, desk, experiences, now, read, tag } = world
    const [record, other] = [await read(), await read()]
    const { batch } = await desk.decideMany([record.reference, other.reference], accept, ann)
    await experiences.save({ ...(await now(record)), safeguarding: OPEN_CASE }, { by: 'machine', what: 'ready' })
    expect(await desk.undoBatch(batch, ann)).toBe(1)
    expect(await tag(record, accept.codeId)).toMatchObject({ status: 'confirmed' })
  })

  it('is neither split nor merged: its words would stand in the open inbox without the flag', async () => {
    const { desk, join, read } = world
    const lead = await join('Eve Poe', { roles: ['safeguarding-lead'] })
    const [flagged, other] = [await read({ safeguarding: OPEN_CASE }), await read()]
    const halves = [
      { start: 0, end: 5 },
      { start: 5, end: flagged.words?.length ?? 0 },
    ]
    const inLane = { code: 'invalid-message', shownAs: expect.stringContaining('safeguarding lane') }
    await expect(desk.split(flagged.reference, halves, lead, flagged.version)).rejects.toMatchObject(inLane)
    await expect(desk.merge(flagged.reference, other.reference, lead)).rejects.toMatchObject(inLane)
    await expect(desk.merge(other.reference, flagged.reference, lead)).rejects.toMatchObject(inLane)
  })
})
