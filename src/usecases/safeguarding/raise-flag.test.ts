import { beforeEach, describe, expect, it } from 'vitest'
import { aReviewWorld, type ReviewWorld } from '../../../test/support/a-review-world.js'
import { fakeSafeguarding, fakeSafeguardingSettings } from '../../../test/support/fake-safeguarding.js'
import { type Experience, inSafeguardingLane } from '../../domain/experience.js'
import { raiseFlag } from './raise-flag.js'

const RAISED = { what: 'raised', level: 'concern', reason: 'other' } as const

let world: ReviewWorld
beforeEach(async () => {
  world = await aReviewWorld()
})

const flag = ({ reference }: Experience, note: string | null = null) => {
  const safeguarding = fakeSafeguarding(world.experiences)
  const deps = { ...world, safeguarding, safeguardingSettings: fakeSafeguardingSettings() }
  return raiseFlag(deps)(reference, RAISED, world.ann, note)
}
const inLane = async (...records: Experience[]) =>
  Promise.all(records.map(async record => inSafeguardingLane(await world.now(record))))

describe('a flag', () => {
  it('takes the whole out of the inbox with a part of it, and leaves the other parts there', async () => {
    const { ann, byReference, desk, read } = world
    const whole = await read({ words: 'He came home with bruises. The bus was late.' })
    const halves = [
      { start: 0, end: 27 },
      { start: 27, end: 44 },
    ]
    const [first, second] = await desk.split(whole.reference, halves, ann, whole.version)
    const [bruises, bus] = [await byReference(first), await byReference(second)]
    await flag(bruises, 'Ask the school.')
    expect(await inLane(bruises, whole, bus)).toEqual([true, true, false])
  })

  it('takes what was merged into a record, and what it was merged into, along', async () => {
    const { ann, desk, read } = world
    const [closed, kept] = [await read(), await read()]
    await desk.merge(closed.reference, kept.reference, ann)
    await flag(kept)
    expect(await inLane(closed, kept)).toEqual([true, true])
    const [again, other] = [await read(), await read()]
    await desk.merge(again.reference, other.reference, ann)
    await flag(again)
    expect(await inLane(again, other)).toEqual([true, true])
  })

  it('is raised although one that tells the same has it already', async () => {
    const { ann, desk, read } = world
    const [closed, kept] = [await read(), await read()]
    await desk.merge(closed.reference, kept.reference, ann)
    await flag(kept)
    await expect(flag(closed)).rejects.toMatchObject({ code: 'superseded' })
    expect(await inLane(closed, kept)).toEqual([true, true])
  })
})
