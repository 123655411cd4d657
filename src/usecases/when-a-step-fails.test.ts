import { beforeEach, describe, expect, it } from 'vitest'
import { aWorld } from '../../test/support/a-world.js'
import { anExperience } from '../../test/support/builders.js'
import { AppError } from '../domain/errors.js'
import { recordFailure } from './record-failure.js'
import { retryStep } from './retry-step.js'
import { retryUnavailable } from './retry-unavailable.js'
import { clearAway, sweep } from './sweep.js'
import { transcribe } from './transcribe.js'
import { understand } from './understand.js'

let world: ReturnType<typeof aWorld>
beforeEach(() => {
  world = aWorld()
})

describe('a step that failed for good', () => {
  it('is written on the record as a task for a person', async () => {
    const { id } = await world.aStoredNote()
    await recordFailure(world)(id, 'transcribe', new AppError('recording-unreadable', 'no'))
    expect(await world.experiences.find(id)).toMatchObject({
      failure: { step: 'transcribe', code: 'recording-unreadable' },
    })
    expect((await world.experiences.count({ needsHuman: true })).n).toBe(1)
  })

  it('is not written over a step that was done meanwhile', async () => {
    const { id } = await world.aStoredNote()
    await transcribe(world)(id)
    await recordFailure(world)(id, 'transcribe', new Error('late'))
    expect((await world.experiences.find(id))?.failure).toBeUndefined()
  })

  it('can be tried again by a person', async () => {
    const { id, reference } = await world.aStoredNote()
    await recordFailure(world)(id, 'transcribe', new AppError('transcriber-unavailable', 'no'))
    expect(await retryStep(world)(reference, 'ann')).toBe(true)
    expect((await world.experiences.find(id))?.failure).toBeUndefined()
    expect(world.queue.added).toEqual([{ name: 'transcribe', payload: { experienceId: id } }])
    expect(await retryStep(world)(reference, 'ann')).toBe(false)
  })
})

describe('an engine that was not there', () => {
  it('once it is back, hears what waited for it without being asked', async () => {
    const [waited, broken, unkept] = [await world.aStoredNote(), await world.aStoredNote(), await world.aStoredNote()]
    await recordFailure(world)(
      waited.id,
      'transcribe',
      new AppError('transcriber-unavailable', 'no', { retryable: true }),
    )
    await recordFailure(world)(broken.id, 'transcribe', new AppError('recording-unreadable', 'no'))
    await recordFailure(world)(unkept.id, 'transcribe', new AppError('storage-unavailable', 'no', { retryable: true }))
    await retryUnavailable(world)()
    const again = [waited, unkept].map(({ id }) => ({ name: 'transcribe', payload: { experienceId: id } }))
    expect(world.queue.added).toEqual(again)
    expect((await world.experiences.find(waited.id))?.failure).toBeUndefined()
    expect((await world.experiences.find(broken.id))?.failure).toBeDefined()
  })

  it('frees all that waited for it even while the queue is away, for the sweep to find', async () => {
    const waited = [await world.aStoredNote(), await world.aStoredNote()]
    for (const { id } of waited)
      await recordFailure(world)(id, 'transcribe', new AppError('transcriber-unavailable', 'no', { retryable: true }))
    const away = { add: async () => Promise.reject(new AppError('queue-unavailable', 'no', { retryable: true })) }
    await retryUnavailable({ ...world, queue: away })()
    for (const { id } of waited) expect((await world.experiences.find(id))?.failure).toBeUndefined()
  })
})

describe('the sweep', () => {
  const sweeping = () => ({ ...world, forgetOldDrafts: async () => 0, lostAfterSeconds: 30 })

  it('queues again what lost its job, each at its own step', async () => {
    const note = await world.aStoredNote()
    const typed = await world.stored(anExperience())
    world.clock.pass(31)
    await sweep(sweeping())()
    expect(world.queue.added).toHaveLength(2)
    expect(world.queue.added).toContainEqual({ name: 'transcribe', payload: { experienceId: note.id } })
    expect(world.queue.added).toContainEqual({ name: 'understand', payload: { experienceId: typed.id } })
  })

  it('leaves alone what is new, done, or waits for a person', async () => {
    const [done, failed] = [await world.stored(anExperience()), await world.aStoredNote()]
    await understand(world)(done.id)
    await recordFailure(world)(failed.id, 'transcribe', new Error('no'))
    world.clock.pass(3600)
    await world.stored(anExperience({ receivedAt: world.clock.now().toISOString() }))
    await sweep(sweeping())()
    expect(world.queue.added).toEqual([])
  })

  it('clears away files that no record names, and no others', async () => {
    const note = await world.aStoredNote()
    await world.blobs.put('audio/0192a000-0000-7000-8000-000000000000/original', Uint8Array.of(1), 'audio/ogg')
    await clearAway({ ...sweeping(), clock: { now: () => new Date(Date.now() + 2 * 3_600_000) } })()
    const left: string[] = []
    for await (const key of world.blobs.keysBefore(new Date(Date.now() + 1000))) left.push(key)
    expect(left).toEqual([`audio/${note.id}/original`])
  })
})
