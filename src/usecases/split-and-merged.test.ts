import { beforeEach, describe, expect, it } from 'vitest'
import { aReading } from '../../test/support/a-reading.js'
import { aReviewWorld, type ReviewWorld } from '../../test/support/a-review-world.js'
import { aPart } from '../../test/support/builders.js'
import { fakeBlobs } from '../../test/support/fake-blobs.js'
import { originalOf } from '../domain/experience/original.js'
import { type Experience, withReading } from '../domain/experience.js'
import { createContributorRecords } from './contributor-records.js'
import { hideWords } from './redaction/hide-words.js'
import { typeWords } from './type-words.js'

const answer = { keep: true, quote: false, contact: true, wordingVersion: 'ask 1', language: 'pl', how: 'chat' }
const taxi = aPart({ id: 'taxi', text: 'The taxi never comes.', sentAt: '2026-11-21T10:00:00.000Z' })
const school = aPart({ id: 'school', text: 'The school is kind. And the bus?', sentAt: '2026-11-21T10:01:00.000Z' })
const words = 'The taxi never comes.\n\nThe school is kind. And the bus?'

let world: ReviewWorld
let records: ReturnType<typeof createContributorRecords>
let whole: Experience
let references: string[]

/** A record of two messages, split in two, and the second of those split again. */
beforeEach(async () => {
  world = await aReviewWorld()
  const { desk, ann, byReference, read, experiences, clock } = world
  const receive = async () => ({ outcome: 'ignored' as const, reason: 'nothing is taken in here' })
  const checks = {
    recordings: { check: () => ({ mimeType: 'audio/ogg' }) },
    files: { check: async () => ({ mimeType: '' }) },
  }
  records = createContributorRecords({ ...world, ...checks, blobs: fakeBlobs(), receive })
  whole = await read({ original: originalOf([taxi, school]), words, channel: 'whatsapp', contributorKey: 'her' })
  const [first = '', second = ''] = await desk.split(
    whole.reference,
    [
      { start: 0, end: 21 },
      { start: 23, end: words.length },
    ],
    ann,
    whole.version,
  )
  const other = await byReference(second)
  const readOther = await experiences.save(
    { ...other, state: 'ready', understoodAt: clock.now().toISOString() },
    { by: 'machine', what: 'ready' },
  )
  const halves = [
    { start: 0, end: 19 },
    { start: 20, end: 32 },
  ]
  references = [first, second, ...(await desk.split(second, halves, ann, readOther.version))]
})

const unhidden = ({ words: text = '' }: Experience) => ({ ...aReading(), redaction: { text, findings: [] } })
const parts = () => Promise.all(references.map(world.byReference))

describe('what contributors ask about a record that people split', () => {
  it('reaches every part when they want it gone', async () => {
    await records.erase(whole.reference)
    expect((await parts()).map(({ state }) => state)).toEqual(['erased', 'erased', 'erased', 'erased'])
    expect((await world.now(whole)).state).toBe('erased')
    expect(JSON.stringify(await parts())).not.toMatch(/taxi never|school is|the bus/)
  })

  it('reaches every part when they change what may be done with it', async () => {
    await records.changeConsent(whole.reference, answer)
    for (const part of [...(await parts()), await world.now(whole)]) expect(part.consent).toMatchObject(answer)
    await records.changeConsent(whole.reference, { ...answer, keep: false })
    expect((await parts()).map(({ state }) => state)).toEqual(['erased', 'erased', 'erased', 'erased'])
  })

  it('reaches every part when they say more of themselves', async () => {
    await records.state(whole.reference, { area: 'redditch' })
    expect((await parts()).map(({ facets }) => facets.area)).toEqual(Array(4).fill('redditch'))
  })

  it('makes it whole again when they edit a message, and the old words are nowhere', async () => {
    await records.edit(whole.reference, 'school', 'The school was kind.')
    const again = await world.now(whole)
    expect(again).toMatchObject({ state: 'received', words: 'The taxi never comes.\n\nThe school was kind.' })
    expect(again.splitInto).toBeUndefined()
    expect(JSON.stringify(await parts())).not.toMatch(/school is kind/)
    expect(world.queue.added).toContainEqual({ name: 'understand', payload: { experienceId: whole.id } })
  })

  it('hides in the whole what people hid in its parts, also in parts of parts', async () => {
    const { ann, byReference, experiences, clock, now } = world
    const [first = '', , third = ''] = references
    for (const [reference, missed] of [
      [first, 'taxi'],
      [third, 'school'],
    ] as const) {
      const part = withReading(await byReference(reference), unhidden(await byReference(reference)), clock.now())
      await experiences.save(part, { by: 'machine', what: 'ready' })
      await hideWords(world)(reference, { words: missed, type: 'child-name' }, ann)
    }
    await records.edit(whole.reference, 'school', 'The school was kind.')
    const again = await now(whole)
    const read = withReading(again, unhidden(again), clock.now())
    expect(read.redacted?.text).toBe('The [child] never comes.\n\nThe [child 2] was kind.')
  })

  it('makes what is left whole again when they take a message back', async () => {
    await records.withdraw(whole.reference, 'school')
    expect(await world.now(whole)).toMatchObject({ state: 'received', words: 'The taxi never comes.' })
    expect((await parts()).map(({ state }) => state)).toEqual(['erased', 'erased', 'erased', 'erased'])
  })

  it('leaves the parts alone when nothing changes', async () => {
    await records.edit(whole.reference, 'school', school.text ?? '')
    await records.withdraw(whole.reference, 'unknown')
    expect((await parts()).map(({ state }) => state)).toEqual(['received', 'closed', 'received', 'received'])
  })

  it('shows them what they told once, as they told it', async () => {
    expect((await records.ofContributor('her')).map(({ reference }) => reference)).toEqual([whole.reference])
  })

  it('is all done in the end, when something cut it off in between', async () => {
    const { experiences } = world
    const save = experiences.save
    let saves = 0
    experiences.save = async (...given) => {
      if (++saves === 3) throw new Error('the power went')
      return save(...given)
    }
    await expect(records.erase(whole.reference)).rejects.toThrow('the power went')
    await records.erase(whole.reference)
    expect([...(await parts()), await world.now(whole)].map(({ state }) => state)).toEqual(Array(5).fill('erased'))
  })

  it('has its words typed in the parts, not in the whole', async () => {
    const given = { text: 'Other words.', version: (await world.now(whole)).version, by: world.ann }
    expect(await typeWords(world)(whole.reference, given)).toBe(false)
  })
})

describe('a record that was closed because another tells the same', () => {
  it('stays when the other is erased, and is open again', async () => {
    const { desk, ann, bob, read, now, history } = world
    const [one, other] = [await read(), await read()]
    await desk.decide(one.reference, { kind: 'review' }, bob)
    await desk.merge(one.reference, other.reference, ann)
    await records.erase(other.reference)
    expect((await now(other)).state).toBe('erased')
    expect(await now(one)).toMatchObject({ state: 'reviewed', words: one.words })
    expect((await now(one)).mergedInto).toBeUndefined()
    expect((await history(one)).at(-1)).toMatchObject({ by: 'machine', what: 'reopened' })
  })

  it('goes alone when it is erased itself', async () => {
    const { desk, ann, read, now } = world
    const [one, other] = [await read(), await read()]
    await desk.merge(one.reference, other.reference, ann)
    await records.erase(one.reference)
    expect((await now(one)).state).toBe('erased')
    expect(await now(other)).toMatchObject({ state: 'ready', words: other.words })
  })

  it('is open again when its words become others', async () => {
    const { desk, ann, read, now } = world
    const [one, other] = [await read(), await read()]
    await desk.merge(one.reference, other.reference, ann)
    await records.edit(one.reference, one.original.parts[0]?.id ?? '', 'Something else.')
    expect((await now(one)).mergedInto).toBeUndefined()
    expect((await now(one)).state).toBe('received')
  })
})
