import { beforeEach, describe, expect, it } from 'vitest'
import { aReviewWorld, type ReviewWorld } from '../../../test/support/a-review-world.js'

const words =
  'We waited a whole year for the plan, and when it came at last it was for another child with another name.'

let world: ReviewWorld
beforeEach(async () => {
  world = await aReviewWorld()
})

describe('merging two records that tell the same', () => {
  it('closes one, which names the other, and changes nothing else', async () => {
    const { desk, ann, read, now, history } = world
    const [one, other] = [await read(), await read()]
    await desk.merge(one.reference, other.reference, ann)
    const { version, ...closed } = await now(one)
    expect(closed).toEqual({ ...one, version: undefined, state: 'closed', mergedInto: other.reference })
    expect(version).toBe(one.version + 1)
    expect(await now(other)).toEqual({ ...other, version: other.version + 1 })
    expect((await history(one)).at(-1)).toMatchObject({ by: ann, what: 'merged', detail: { into: other.reference } })
    expect((await history(other)).at(-1)).toMatchObject({
      by: ann,
      what: 'merged-from',
      detail: { from: one.reference },
    })
  })

  it('no longer offers them as alike', async () => {
    const { desk, duplicates, ann, read } = world
    const [one, other] = [await read({ words }), await read({ words })]
    await duplicates.look(one.id)
    expect(await duplicates.of(other.id)).toHaveLength(1)
    await desk.merge(one.reference, other.reference, ann)
    for (const { id } of [one, other]) expect(await duplicates.of(id)).toEqual([])
  })

  it.each(['taken back', 'opened again'])('offers them again when it is %s', async how => {
    const { desk, duplicates, ann, bob, read } = world
    const [one, other] = [await read({ words }), await read({ words })]
    await duplicates.look(one.id)
    await desk.merge(one.reference, other.reference, ann)
    if (how === 'taken back') await desk.undo(one.reference, ann)
    else await desk.decide(one.reference, { kind: 'reopen' }, bob)
    for (const { id } of [one, other]) expect(await duplicates.of(id)).toHaveLength(1)
  })

  it('is taken back by who did it', async () => {
    const { desk, ann, bob, read, now } = world
    const [one, other] = [await read(), await read()]
    await desk.decide(one.reference, { kind: 'review' }, bob)
    await desk.merge(one.reference, other.reference, ann)
    expect(await desk.undo(one.reference, ann)).toMatchObject({ what: 'merge', code: other.reference })
    expect((await now(one)).state).toBe('reviewed')
    expect((await now(one)).mergedInto).toBeUndefined()
  })

  it.each(['itself', 'one that is closed', 'one that is made up'])('refuses to merge a record into %s', async what => {
    const { desk, ann, read, now } = world
    const [one, open, madeUp] = [await read(), await read(), await read({ invented: true })]
    const closed = await read()
    await desk.merge(closed.reference, open.reference, ann)
    const into = { itself: one, 'one that is closed': closed, 'one that is made up': madeUp }[what] ?? open
    await expect(desk.merge(one.reference, into.reference, ann)).rejects.toMatchObject({ code: 'invalid-message' })
    expect((await now(one)).state).toBe('ready')
  })

  it('does not close a record for one that is not there', async () => {
    const { desk, ann, read, now } = world
    const one = await read()
    await desk.merge(one.reference, 'NONE-SUCH', ann)
    expect(await now(one)).toEqual(one)
  })
})

describe('keeping two records apart', () => {
  it('no longer offers them as alike, and is written down with both', async () => {
    const { desk, duplicates, ann, read, now, history } = world
    const [one, other] = [await read({ words }), await read({ words })]
    await duplicates.look(one.id)
    expect(await duplicates.of(one.id)).toHaveLength(1)
    await desk.keepApart(one.reference, other.reference, ann)
    expect(await duplicates.of(one.id)).toEqual([])
    expect(await now(one)).toEqual({ ...one, version: one.version + 1 })
    expect((await history(one)).at(-1)).toMatchObject({ what: 'kept-apart', detail: { other: other.reference } })
    expect((await history(other)).at(-1)).toMatchObject({ what: 'kept-apart', detail: { other: one.reference } })
  })

  it('is taken back by who said it, and is written down with both', async () => {
    const { desk, duplicates, ann, bob, read, history } = world
    const [one, other] = [await read({ words }), await read({ words })]
    await duplicates.look(one.id)
    await desk.keepApart(one.reference, other.reference, ann)
    expect(await desk.undo(one.reference, bob)).toBeNull()
    expect(await desk.undo(one.reference, ann)).toMatchObject({ what: 'keep-apart', code: other.reference })
    expect(await duplicates.of(one.id)).toHaveLength(1)
    expect((await history(one)).at(-1)).toMatchObject({ what: 'undid', detail: { code: other.reference } })
    expect((await history(other)).at(-1)).toMatchObject({ what: 'undid', detail: { code: one.reference } })
    expect(await desk.undo(one.reference, ann)).toBeNull()
  })
})
