import { beforeEach, describe, expect, it } from 'vitest'
import { aReading } from '../../../test/support/a-reading.js'
import { aReviewWorld, type ReviewWorld } from '../../../test/support/a-review-world.js'
import { withReading } from '../../domain/experience.js'

const code = 'ehcp-timeliness'
const reject = { kind: 'reject-tag', codeId: code, seen: 'suggested' } as const

let world: ReviewWorld
beforeEach(async () => {
  world = await aReviewWorld()
})

describe('taking back', () => {
  it('a rejection gives back what the machine found, with its words and how sure it was', async () => {
    const { desk, ann, read, now, history } = world
    const record = await read()
    await desk.decide(record.reference, reject, ann)
    expect(await desk.undo(record.reference, ann)).toMatchObject({
      reference: record.reference,
      by: ann,
      what: 'reject-tag',
      code,
    })
    expect((await now(record)).tags).toEqual(record.tags)
    expect((await history(record)).at(-1)).toMatchObject({
      by: ann,
      what: 'undid',
      detail: { what: 'reject-tag', code },
    })
  })

  it('gives back what the machine says today, when it has read again since', async () => {
    const { desk, ann, read, now, tag, experiences, clock } = world
    const record = await read()
    await desk.decide(record.reference, reject, ann)
    const again = withReading(await now(record), aReading({ themes: ['health-camhs'] }), clock.now())
    await experiences.save(again, { by: 'machine', what: 'ready' })
    await desk.undo(record.reference, ann)
    expect(await tag(record, code)).toBeUndefined()
    expect(await tag(record, 'health-camhs')).toMatchObject({ status: 'suggested' })
  })

  it('gives back what another person had said before', async () => {
    const { desk, ann, bob, read, now } = world
    const record = await read()
    const bobs = await desk.decide(record.reference, { ...reject, kind: 'accept-tag' }, bob)
    await desk.decide(record.reference, { ...reject, seen: 'confirmed' }, ann)
    await desk.undo(record.reference, ann)
    expect((await now(record)).tags).toEqual(bobs?.tags)
  })

  it('takes nothing from another who decided otherwise since', async () => {
    const { desk, ann, bob, read, now } = world
    const record = await read()
    await desk.decide(record.reference, reject, ann)
    await desk.decide(record.reference, { ...reject, kind: 'accept-tag', seen: 'rejected' }, bob)
    const before = await now(record)
    expect(await desk.undo(record.reference, ann)).toBeNull()
    expect(await now(record)).toEqual(before)
  })

  it('goes back step by step through one’s own decisions, and through nobody else’s', async () => {
    const { desk, ann, bob, read, now } = world
    const record = await read()
    await desk.decide(record.reference, reject, ann)
    await desk.decide(record.reference, { kind: 'set-phase', value: 'primary', seen: null }, ann)
    await desk.decide(record.reference, { kind: 'review' }, bob)
    const taken = [1, 2, 3].map(() => () => desk.undo(record.reference, ann))
    const whats: (string | undefined)[] = []
    for (const take of taken) whats.push((await take())?.what)
    expect(whats).toEqual(['set-phase', 'reject-tag', undefined])
    expect(await now(record)).toMatchObject({ state: 'reviewed', tags: record.tags, facets: record.facets })
  })

  it('is nothing where there is nothing', async () => {
    const { desk, ann, read } = world
    expect(await desk.undo((await read()).reference, ann)).toBeNull()
    expect(await desk.undo('NONE-SUCH', ann)).toBeNull()
  })
})
