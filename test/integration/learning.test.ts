import { describe, expect, it } from 'vitest'
import { createLearningStore } from '../../adapters/postgres/learning/learning-store.js'
import { erased } from '../../src/domain/experience/contributor-wishes.js'
import type { Experience } from '../../src/domain/experience.js'
import { correctionOf } from '../../src/domain/learning/corrections/correction-of.js'
import { describeLearningStore } from '../contracts/learning-store.js'
import { aLearntRound } from '../support/a-learnt-round.js'
import { aReviewWorld } from '../support/a-review-world.js'
import { usingDatabase } from '../support/database.js'
import { reviewStores } from '../support/review-stores.js'

const database = usingDatabase()

const emptied = async () => {
  await database().pool.query('TRUNCATE learning_round, reader_choice, experience CASCADE')
  return createLearningStore(database())
}

describeLearningStore('PostgreSQL', emptied)

/** Two reviewers at their desk, and what can be learnt from them. */
const aForum = async () => {
  const store = await emptied()
  const { pool } = database()
  const world = await aReviewWorld(reviewStores(database()))
  const learnable = async () => {
    const found = new Map<string, ReturnType<typeof correctionOf>>()
    for await (const looked of store.looked()) found.set(looked.experience.reference, correctionOf(looked))
    return found
  }
  const accept = (record: Experience) =>
    world.desk.decide(record.reference, { kind: 'accept-tag', codeId: 'ehcp-timeliness', seen: 'suggested' }, world.ann)
  return { ...world, accept, learnable, pool, store }
}

describe('what there is to learn from', () => {
  it('is what people decided, and no record that nobody touched', async () => {
    const forum = await aForum()
    const [touched] = [await forum.read(), await forum.read()]
    await forum.accept(touched)
    expect([...(await forum.learnable()).keys()]).toEqual([touched.reference])
    expect(await forum.store.countDecided()).toBe(1)
  })

  it('is the whole of a record that somebody went through, but not of many that were marked together', async () => {
    const forum = await aForum()
    const [alone, together] = [await forum.read(), await forum.read()]
    await forum.desk.decide(alone.reference, { kind: 'review' }, forum.ann)
    await forum.desk.decideMany([together.reference], { kind: 'review' }, forum.ann)
    const learnt = await forum.learnable()
    expect(learnt.get(alone.reference)?.whole).toContain('theme')
    expect(learnt.get(together.reference)).toBeNull()
  })

  it('is nothing of what was taken back or erased', async () => {
    const forum = await aForum()
    const [undone, gone] = [await forum.read(), await forum.read()]
    await forum.accept(undone)
    await forum.desk.undo(undone.reference, forum.ann)
    await forum.accept(gone)
    const now = await forum.experiences.find(gone.id)
    if (now) await forum.experiences.save(erased(now), { by: 'machine', what: 'erased' })
    expect((await forum.learnable()).size).toBe(0)
    expect(await forum.store.countDecided()).toBe(0)
  })

  it('is what is made up only while there is nothing else', async () => {
    const forum = await aForum()
    const madeUp = await forum.read({ invented: true })
    await forum.accept(madeUp)
    expect([...(await forum.learnable()).keys()]).toEqual([madeUp.reference])
    const told = await forum.read()
    await forum.accept(told)
    expect([...(await forum.learnable()).keys()]).toEqual([told.reference])
  })
})

describe('what is new since the machine learnt last', () => {
  it('is counted by records, and those that went are told', async () => {
    const forum = await aForum()
    const [first, second] = [await forum.read(), await forum.read()]
    await forum.accept(first)
    const at = new Date(forum.clock.now().getTime() + 1)
    await forum.store.ask(null, at)
    const claim = await forum.store.claim(at)
    if (claim) await forum.store.finish(claim, { ...aLearntRound(), learntFrom: [first.id] }, at)
    expect(await forum.store.sinceLast()).toEqual({ decided: 0, gone: 0 })
    forum.clock.pass(60)
    await forum.accept(second)
    const now = await forum.experiences.find(first.id)
    if (now) await forum.experiences.save(erased(now), { by: 'machine', what: 'erased' })
    expect(await forum.store.sinceLast()).toEqual({ decided: 1, gone: 1 })
  })
})

it('is counted from the round that was asked for last, also after a clock was far ahead', async () => {
  const forum = await aForum()
  await forum.accept(await forum.read())
  const ahead = new Date('2031-01-01T00:00:00Z')
  await forum.store.ask(null, ahead)
  const claim = await forum.store.claim(ahead)
  if (claim) await forum.store.fail(claim, ahead)
  await forum.store.ask('0190a000-0000-7000-8000-000000000001', forum.clock.now())
  forum.clock.pass(60)
  await forum.accept(await forum.read())
  expect(await forum.store.sinceLast()).toMatchObject({ decided: 1 })
})

it('what was learnt with another eye for texts is not used', async () => {
  const store = await emptied()
  await store.ask(null, new Date())
  const claim = await store.claim(new Date())
  if (claim) await store.finish(claim, aLearntRound(), new Date())
  await database().pool.query(`UPDATE learning_round SET model = decode('00', 'hex')`)
  expect(await store.model(1)).toBeNull()
})
