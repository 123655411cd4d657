import { beforeEach, describe, expect, it } from 'vitest'
import { aReading } from '../../../test/support/a-reading.js'
import { aReviewWorld, type ReviewWorld } from '../../../test/support/a-review-world.js'
import { type Experience, withReading } from '../../domain/experience.js'
import { findExactly } from '../../domain/redaction-choices/find-words.js'
import { hideWords } from './hide-words.js'
import { showWords } from './show-words.js'
import { undoChoice } from './undo-choice.js'

const words = 'Zed waits for the taxi. The school is kind to Zed and Bea.'
const passages = [
  { start: 0, end: 23 },
  { start: 24, end: 58 },
]

let world: ReviewWorld
beforeEach(async () => {
  world = await aReviewWorld()
})

const hide = (reference: string, name: string) =>
  hideWords(world)(reference, { words: name, type: 'child-name' }, world.ann)

/** A record that was split after somebody hid a name in it, and its second part once a machine has read that. */
const splitRecord = async () => {
  const { ann, byReference, clock, desk, experiences, read } = world
  const { reference } = await read({ words })
  await hide(reference, 'Zed')
  const { version } = await byReference(reference)
  const second = await byReference((await desk.split(reference, passages, ann, version))[1])
  const reading = { ...aReading(), redaction: { text: second.words ?? '', findings: [] } }
  const part = await experiences.save(withReading(second, reading, clock.now()), { by: 'machine', what: 'ready' })
  return { reference, part }
}

/** A record in which a machine hid a name, split, and its second part once a machine that sees no name there has read that. */
const splitAfterMachine = async (told = words, before: (record: Experience) => Promise<unknown> = async () => {}) => {
  const { ann, byReference, clock, desk, experiences, read } = world
  const record = await read({ words: told })
  const findings = findExactly(told, 'Zed').map(place => ({ type: 'child-name', ...place }))
  const hidden = { ...aReading(), redaction: { text: told.replaceAll('Zed', '[child]'), findings } }
  await before(await experiences.save(withReading(record, hidden, clock.now()), { by: 'machine', what: 'ready' }))
  const { reference, version } = await byReference(record.reference)
  const second = await byReference(
    (
      await desk.split(
        reference,
        [
          { start: 0, end: 23 },
          { start: 24, end: told.length },
        ],
        ann,
        version,
      )
    )[1],
  )
  const reading = { ...aReading(), redaction: { text: second.words ?? '', findings: [] } }
  const part = await experiences.save(withReading(second, reading, clock.now()), { by: 'machine', what: 'ready' })
  return { reference, part }
}

describe('a record that is split', () => {
  it('hides in each part what was hidden in the whole', async () => {
    const { part } = await splitRecord()
    expect(part.redacted?.text).toBe('The school is kind to [child] and Bea.')
  })

  it('hides in each part what only another part tells to be a name', async () => {
    const { part } = await splitAfterMachine()
    expect(part.redacted?.text).toBe('The school is kind to [child] and Bea.')
  })

  it('hides nothing more in a part than the machine hid there', async () => {
    const { part } = await splitAfterMachine('Zed waits for the taxi.\n\nKind to Zed. Some say zee, not zed.')
    expect(part.redacted?.text).toBe('Kind to [child]. Some say zee, not zed.')
  })

  it('shows in each part what somebody showed in the whole', async () => {
    const { ann } = world
    const { part } = await splitAfterMachine(words, ({ reference, version }) =>
      showWords(world)(reference, { start: 0, everywhere: true, version }, ann),
    )
    expect(part.redacted?.text).toBe('The school is kind to Zed and Bea.')
  })

  it('hides nothing in a part that was taken back in the whole', async () => {
    const { ann } = world
    const { part } = await splitAfterMachine(words, async ({ reference }) => {
      await hide(reference, 'Bea')
      const { redactionChoices } = await world.byReference(reference)
      await undoChoice(world)(reference, redactionChoices?.[0]?.id ?? '', ann)
    })
    expect(part.redacted?.text).toBe('The school is kind to [child] and Bea.')
  })

  it('can be made whole again although its parts keep what the machine hid', async () => {
    const { reference } = await splitAfterMachine()
    expect(await world.desk.undo(reference, world.ann)).toMatchObject({ what: 'split' })
  })

  it('is made whole again, with all that was hidden in it', async () => {
    const { ann, byReference, desk } = world
    const { reference } = await splitRecord()
    expect(await desk.undo(reference, ann)).toMatchObject({ what: 'split' })
    expect((await byReference(reference)).redacted?.text).toBe(words.replaceAll('Zed', '[child]'))
  })

  it('stays split once somebody hid more in a part: it would be shown again in the whole', async () => {
    const { ann, byReference, desk } = world
    const { reference, part } = await splitRecord()
    await hide(part.reference, 'Bea')
    expect(await desk.undo(reference, ann)).toBeNull()
    expect((await byReference(reference)).state).toBe('closed')
  })
})
