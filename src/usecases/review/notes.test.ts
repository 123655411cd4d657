import { beforeEach, describe, expect, it } from 'vitest'
import { aReviewWorld, type ReviewWorld } from '../../../test/support/a-review-world.js'

let world: ReviewWorld
let reference: string
beforeEach(async () => {
  world = await aReviewWorld()
  reference = (await world.read()).reference
})

describe('a note', () => {
  it('speaks to those who are named in it, however they are written, and to those chosen from a list', async () => {
    const { desk, ann, bob, join } = world
    const cas = await join('Cas Roe')
    const note = await desk.addNote(reference, 'Have you seen this, @bob moss? ', ann, [cas])
    expect(note).toMatchObject({ by: ann, text: 'Have you seen this, @bob moss?', mentions: [bob, cas].toSorted() })
    expect(await desk.countMentions(cas)).toBe(1)
    expect(await desk.countMentions(ann)).toBe(0)
  })

  it('that is sent twice in a moment is one; said again later, or by somebody else, it is another', async () => {
    const { desk, ann, bob, clock } = world
    const first = await desk.addNote(reference, 'I know this school.', ann)
    expect(await desk.addNote(reference, ' I know this school.', ann)).toEqual(first)
    await desk.addNote(reference, 'I know this school.', bob)
    clock.pass(60)
    await desk.addNote(reference, 'I know this school.', ann)
    expect((await desk.notes(reference)).map(({ by }) => by)).toEqual([ann, bob, ann])
  })

  it.each(['Ask Bob Moss.', '@Bob', '@Bob Mossley knows', 'bob@moss.example'])(
    'speaks to nobody with "%s"',
    async text => {
      expect((await world.desk.addNote(reference, text, world.ann))?.mentions).toEqual([])
    },
  )

  it('speaks to nobody who cannot open records', async () => {
    const { desk, ann, join } = world
    const left = await join('Dee Fox', { disabled: true })
    expect((await desk.addNote(reference, 'As @Dee Fox said.', ann))?.mentions).toEqual([])
    for (const id of [left, 'no-such-person'])
      await expect(desk.addNote(reference, 'Look.', ann, [id])).rejects.toMatchObject({ code: 'invalid-message' })
    expect(await desk.notes(reference)).toHaveLength(1)
  })

  it('says something, in no more than 5,000 letters', async () => {
    const { desk, ann } = world
    await expect(desk.addNote(reference, ' \u200b', ann)).rejects.toMatchObject({ code: 'nothing-to-keep' })
    await expect(desk.addNote(reference, 'x'.repeat(5001), ann)).rejects.toMatchObject({ code: 'text-too-long' })
    expect((await desk.addNote(reference, `a\u0000${'x'.repeat(4998)}`, ann))?.text).toHaveLength(4999)
  })

  it('leaves none of its words in the history', async () => {
    const { desk, ann, byReference, history } = world
    await desk.addNote(reference, 'Oliver is my neighbour.', ann)
    const record = await byReference(reference)
    expect((await history(record)).at(-1)).toMatchObject({ by: ann, what: 'noted', detail: { mentions: 0 } })
    expect(JSON.stringify(await history(record))).not.toContain('Oliver')
  })

  it('is not taken for a record that is not there', async () => {
    expect(await world.desk.addNote('NONE-SUCH', 'Hm.', world.ann)).toBeNull()
    expect(await world.desk.notes('NONE-SUCH')).toEqual([])
  })
})
