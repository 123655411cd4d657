import { beforeEach, describe, expect, it } from 'vitest'
import { aReading } from '../../../test/support/a-reading.js'
import { aReviewWorld, type ReviewWorld } from '../../../test/support/a-review-world.js'
import { withReading } from '../../domain/experience.js'
import type { ReviewDecision } from '../../domain/review/decision.js'

const code = 'ehcp-timeliness'
const accept = { kind: 'accept-tag', codeId: code, seen: 'suggested' } as const

let world: ReviewWorld
beforeEach(async () => {
  world = await aReviewWorld()
})

describe('deciding about a record', () => {
  it('gives the record back as it is now, with a line in its history that holds codes only', async () => {
    const { desk, ann, read, history } = world
    const record = await read()
    const accepted = await desk.decide(record.reference, accept, ann)
    expect(accepted).toMatchObject({ version: record.version + 1, tags: [{ codeId: code, status: 'confirmed' }, {}] })
    await desk.decide(record.reference, { kind: 'set-services', value: ['gp', 'camhs'], seen: ['la-send-team'] }, ann)
    await desk.decide(
      record.reference,
      { kind: 'change-tag', codeId: code, to: 'ehcp-appeals', seen: 'confirmed' },
      ann,
    )
    expect((await history(record)).slice(1)).toEqual([
      expect.objectContaining({ by: ann, what: 'accepted-tag', detail: { code } }),
      expect.objectContaining({ by: ann, what: 'set-services', detail: { value: 'gp camhs' } }),
      expect.objectContaining({ by: ann, what: 'changed-tag', detail: { code, to: 'ehcp-appeals' } }),
    ])
  })

  it('that is so already leaves no line and no version', async () => {
    const { desk, ann, bob, read, history } = world
    const record = await read()
    await desk.decide(record.reference, accept, ann)
    const again = await desk.decide(record.reference, { ...accept, seen: 'confirmed' }, bob)
    expect(again?.version).toBe(record.version + 1)
    expect(await history(record)).toHaveLength(2)
  })

  it('is null when there is no such record, or it is erased', async () => {
    const { desk, ann, read } = world
    const gone = await read({ state: 'erased' })
    expect(await desk.decide('NONE-SUCH', accept, ann)).toBeNull()
    expect(await desk.decide(gone.reference, accept, ann)).toBeNull()
  })

  it('tells who did what meanwhile, and changes nothing', async () => {
    const { desk, ann, bob, read, now } = world
    const record = await read()
    await desk.decide(record.reference, { ...accept, kind: 'reject-tag' }, bob)
    const before = await now(record)
    await expect(desk.decide(record.reference, accept, ann)).rejects.toMatchObject({
      code: 'superseded',
      shownAs: 'Meanwhile Bob Moss has said that this theme does not fit. Look at it as it is now, then decide.',
    })
    expect(await now(record)).toEqual(before)
  })

  it.each<[ReviewDecision, string]>([
    [{ kind: 'set-phase', value: 'primary', seen: null }, 'has changed the stage'],
    [{ kind: 'set-area', value: 'redditch', seen: null }, 'has changed the area'],
    [{ kind: 'set-needs', value: ['asd'], seen: [] }, 'has changed the needs'],
    [{ kind: 'set-sentiment', value: 0, seen: -1 }, 'has changed the feeling'],
    [{ kind: 'set-distressing', value: true, seen: false }, 'has changed whether it may be hard to read'],
  ])('tells who was quicker with %o', async (decision, did) => {
    const { desk, ann, bob, read } = world
    const { reference } = await read()
    await desk.decide(reference, decision, bob)
    await expect(desk.decide(reference, decision, ann)).rejects.toMatchObject({
      shownAs: expect.stringMatching(`^Meanwhile Bob Moss ${did}\\. `),
    })
  })

  it('tells of a machine that read the words again', async () => {
    const { desk, ann, read, now, experiences, clock } = world
    const record = await read()
    const other = withReading(await now(record), aReading({ themes: ['health-camhs'] }), clock.now())
    await experiences.save(other, { by: 'machine', what: 'ready' })
    await expect(desk.decide(record.reference, accept, ann)).rejects.toMatchObject({
      shownAs: expect.stringMatching(/^Meanwhile Earshot has read the words again\. /),
    })
  })

  it('gives a record to somebody who can open it, and to nobody else', async () => {
    const { desk, ann, bob, join, read, now } = world
    const { reference, id } = await read()
    const left = await join('Cas Roe', { disabled: true })
    await desk.decide(reference, { kind: 'assign', to: bob, seen: null }, ann)
    expect((await now({ id })).assignedTo).toBe(bob)
    for (const to of [left, 'nobody-at-all'])
      await expect(desk.decide(reference, { kind: 'assign', to }, ann)).rejects.toMatchObject({
        code: 'invalid-message',
      })
    await expect(desk.decide(reference, { kind: 'assign', to: ann, seen: null }, ann)).rejects.toMatchObject({
      code: 'superseded',
    })
    await desk.decide(reference, { kind: 'assign', to: null, seen: bob }, ann)
    expect((await now({ id })).assignedTo).toBeUndefined()
  })

  it('compares lists however they are ordered', async () => {
    const { desk, ann, read } = world
    const { reference } = await read({ stated: { services: ['gp', 'camhs'] } })
    const decision: ReviewDecision = {
      kind: 'set-services',
      value: ['gp'],
      seen: ['la-send-team', 'camhs', 'gp'],
    }
    expect((await desk.decide(reference, decision, ann))?.facets.services).toEqual(['gp'])
  })
})

describe('the same decision about many records', () => {
  it('is made where it applies, and the rest is named and left alone', async () => {
    const { desk, ann, bob, read, now } = world
    const [one, other, decided, closed] = [await read(), await read(), await read(), await read()]
    await desk.decide(decided.reference, { ...accept, kind: 'reject-tag' }, bob)
    await desk.merge(closed.reference, other.reference, bob)
    const references = [one, decided, closed, other].map(({ reference }) => reference)
    const outcome = await desk.decideMany([...references, 'NONE-SUCH'], accept, ann)
    expect(outcome).toMatchObject({ done: 2, leftAlone: [decided.reference, closed.reference, 'NONE-SUCH'] })
    expect((await now(one)).tags[0]).toMatchObject({ status: 'confirmed', by: ann })
    expect((await now(decided)).tags[0]).toMatchObject({ status: 'rejected', by: bob })
  })

  it('is taken back together, where it still stands', async () => {
    const { desk, ann, bob, read, now } = world
    const [one, other] = [await read(), await read()]
    const { batch } = await desk.decideMany([one.reference, other.reference], accept, ann)
    await desk.decide(other.reference, { ...accept, kind: 'reject-tag', seen: 'confirmed' }, bob)
    expect(await desk.undoBatch(batch, bob)).toBe(0)
    expect(await desk.undoBatch(batch, ann)).toBe(1)
    expect((await now(one)).tags).toEqual(one.tags)
    expect((await now(other)).tags[0]).toMatchObject({ status: 'rejected', by: bob })
    expect(await desk.undoBatch(batch, ann)).toBe(0)
  })

  it('stops when the database is down, instead of calling all the rest left alone', async () => {
    const { desk, ann, read, decisions } = world
    const { reference } = await read()
    decisions.commitEach = async () => {
      throw new Error('no connection')
    }
    await expect(desk.decideMany([reference], accept, ann)).rejects.toThrow('no connection')
  })
})
