import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aReading } from '../../../test/support/a-reading.js'
import { aReviewWorld, type ReviewWorld } from '../../../test/support/a-review-world.js'
import { aTranscript, aVoiceNote, whenHeard } from '../../../test/support/builders.js'
import { withReading } from '../../domain/experience.js'
import { understand } from '../understand.js'

const words = 'The taxi never comes. The school is kind.'
const passages = [
  { start: 0, end: 21 },
  { start: 22, end: 41 },
]

let world: ReviewWorld
beforeEach(async () => {
  world = await aReviewWorld()
})

const aRecord = () =>
  world.read({
    words,
    channel: 'whatsapp',
    contributorKey: 'her',
    eventCode: 'FAIR',
    happenedOn: '2026-10-01',
    keepUntil: '2028-10-01',
    stated: { area: 'redditch' },
  })

describe('splitting a record', () => {
  it('makes one of each passage, told by the same person at the same time under the same consent', async () => {
    const { desk, ann, byReference } = world
    const whole = await aRecord()
    const references = await desk.split(whole.reference, passages, ann, whole.version)
    const parts = await Promise.all(references.map(byReference))
    expect(parts.map(part => part.words)).toEqual(['The taxi never comes.', 'The school is kind.'])
    const { channel, contributorKey, eventCode, happenedOn, keepUntil, consent, receivedAt, sentAt, stated } = whole
    for (const part of parts) {
      expect(part).toMatchObject({ channel, contributorKey, eventCode, happenedOn, keepUntil, consent, receivedAt })
      expect(part).toMatchObject({ sentAt, stated, state: 'received', splitFrom: whole.reference, tags: [] })
      expect(part.original).toMatchObject({ kind: 'text', parts: [{ text: part.words, sentAt }] })
    }
  })

  it('closes the whole, which names its parts, and has a machine read each of them', async () => {
    const { desk, ann, now, queue, byReference, history } = world
    const whole = await aRecord()
    const references = await desk.split(whole.reference, passages, ann, whole.version)
    expect(await now(whole)).toMatchObject({ state: 'closed', splitInto: references, words })
    const ids = (await Promise.all(references.map(byReference))).map(({ id }) => id)
    expect(queue.added).toEqual(ids.map(experienceId => ({ name: 'understand', payload: { experienceId } })))
    expect((await history(whole)).at(-1)).toMatchObject({ what: 'split', detail: { into: references.join(' ') } })
    expect(await history({ id: ids[0] ?? '' })).toMatchObject([
      { what: 'split-from', detail: { from: whole.reference } },
    ])
  })

  it('has a part that may mean danger flagged, without writing to whoever told it once more', async () => {
    const { desk, ann, byReference } = world
    const whole = await aRecord()
    const [first = ''] = await desk.split(whole.reference, passages, ann, whole.version)
    const onUrgent = vi.fn()
    const reader = { read: () => aReading({ safeguarding: 'urgent' }) }
    await understand({ ...world, reader, onUrgent })((await byReference(first)).id)
    expect((await byReference(first)).safeguarding.level).toBe('urgent')
    expect(onUrgent).not.toHaveBeenCalled()
  })

  it('leaves a recording with the whole', async () => {
    const { desk, ann, now, byReference, experiences, clock } = world
    const heard = whenHeard(aVoiceNote(), aTranscript({ text: words }), clock.now())
    await experiences.create(heard)
    const whole = await experiences.save(withReading(heard, aReading(), clock.now()), { by: 'machine', what: 'ready' })
    const references = await desk.split(whole.reference, passages, ann, whole.version)
    expect((await now(whole)).original).toEqual(heard.original)
    expect((await byReference(references[0])).original).toMatchObject({
      kind: 'text',
      parts: [{ text: words.slice(0, 21) }],
    })
  })

  it('waits for a person where it was hard to hear', async () => {
    const { desk, ann, experiences, clock } = world
    const heard = whenHeard(aVoiceNote(), aTranscript({ text: words, quality: 'unclear' }), clock.now())
    await experiences.create(heard)
    const whole = await experiences.save(withReading(heard, aReading(), clock.now()), { by: 'machine', what: 'ready' })
    await expect(desk.split(whole.reference, passages, ann, whole.version)).rejects.toMatchObject({
      code: 'invalid-message',
      shownAs: expect.stringContaining('Listen'),
    })
  })

  it.each([
    ['one passage', [{ start: 0, end: 21 }]],
    [
      'passages that overlap',
      [
        { start: 0, end: 22 },
        { start: 21, end: 41 },
      ],
    ],
    [
      'passages out of order',
      [
        { start: 22, end: 41 },
        { start: 0, end: 21 },
      ],
    ],
    [
      'a passage that says nothing',
      [
        { start: 0, end: 21 },
        { start: 21, end: 22 },
      ],
    ],
    [
      'a passage beyond the end',
      [
        { start: 0, end: 21 },
        { start: 22, end: 42 },
      ],
    ],
    [
      'no places at all',
      [
        { start: Number.NaN, end: 21 },
        { start: 22, end: 41 },
      ],
    ],
  ])('refuses %s', async (_what, wrong) => {
    const { desk, ann, now } = world
    const whole = await aRecord()
    await expect(desk.split(whole.reference, wrong, ann, whole.version)).rejects.toMatchObject({
      code: 'invalid-message',
    })
    expect(await now(whole)).toEqual(whole)
  })

  it('refuses a record that somebody changed meanwhile, or that is split already', async () => {
    const { desk, ann, bob, now } = world
    const whole = await aRecord()
    await desk.decide(whole.reference, { kind: 'review' }, bob)
    await expect(desk.split(whole.reference, passages, ann, whole.version)).rejects.toMatchObject({
      code: 'superseded',
    })
    await desk.split(whole.reference, passages, ann, (await now(whole)).version)
    const { version } = await now(whole)
    await expect(desk.split(whole.reference, passages, ann, version)).rejects.toMatchObject({ code: 'invalid-message' })
  })

  it('makes nothing of what is not there', async () => {
    expect(await world.desk.split('NONE-SUCH', passages, world.ann, 1)).toEqual([])
  })
})

describe('taking back a split', () => {
  it('makes it whole again, and nothing is left of the parts', async () => {
    const { desk, ann, now, byReference } = world
    const whole = await aRecord()
    const references = await desk.split(whole.reference, passages, ann, whole.version)
    expect(await desk.undo(whole.reference, ann)).toMatchObject({ what: 'split' })
    const again = await now(whole)
    expect(again.state).toBe('ready')
    expect(again.splitInto).toBeUndefined()
    const parts = await Promise.all(references.map(byReference))
    expect(parts.map(({ state }) => state)).toEqual(['erased', 'erased'])
    expect(await desk.split(whole.reference, passages, ann, again.version)).toHaveLength(2)
  })

  it('is not done any more once somebody has worked on one of them', async () => {
    const { desk, ann, bob, now, byReference } = world
    const whole = await aRecord()
    const references = await desk.split(whole.reference, passages, ann, whole.version)
    await desk.decide(references[1] ?? '', { kind: 'add-tag', codeId: 'health-camhs' }, bob)
    expect(await desk.undo(whole.reference, ann)).toBeNull()
    expect((await now(whole)).state).toBe('closed')
    expect((await byReference(references[0])).state).toBe('received')
  })
})
