import { describe, expect, it, vi } from 'vitest'
import { aSmallFrame } from '../../../test/support/a-frame.js'
import { aReading } from '../../../test/support/a-reading.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeCodeFrames } from '../../../test/support/fake-code-frames.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { fakeQueue } from '../../../test/support/fake-queue.js'
import { fakeReadingAgain } from '../../../test/support/fake-reading-again.js'
import { learntNothing } from '../../../test/support/learnt-nothing.js'
import { aReadRecord } from '../../../test/support/some-records.js'
import type { Experience } from '../../domain/experience.js'
import { createLearntBook } from '../learning/learnt-book.js'
import { understand } from '../understand.js'
import { currentReader } from './current-reader.js'
import { editFrame } from './edit-frame.js'
import { createFrameBook } from './frame-book.js'
import { isToBeReadAgain, readingProgress, readOn, startReadingAgain } from './read-again.js'

const by = 'ann'

/** A forum whose records were read with a list that knows no minibus. */
const aForum = async (...records: Experience[]) => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  const codeFrames = fakeCodeFrames()
  const frames = createFrameBook(aSmallFrame(), codeFrames)
  const readingAgain = fakeReadingAgain(experiences)
  const queue = fakeQueue()
  const learnt = createLearntBook(learntNothing())
  const deps = { clock, codeFrames, experiences, frames, learnt, queue, readingAgain }
  for (const record of records) await experiences.create(record)
  const onUrgent = vi.fn(async () => undefined)
  const read = (id: string) => {
    const reader = { read: (text: string) => currentReader({ frames, learnt })().reader.read(text) }
    return understand({ experiences, reader, clock, onUrgent, isToBeReadAgain: isToBeReadAgain(deps) })(id)
  }
  /** Gives the workers what is queued, as often as there is something. */
  const work = async () => {
    await readOn(deps)()
    for (const { payload } of queue.added.splice(0)) await read(payload.experienceId)
  }
  const addMinibus = () => {
    const words = { include: [], exclude: [], cues: ['minibus'], weakCues: [], together: [], notIn: [] }
    const edit = {
      kind: 'add-subtheme',
      theme: 'getting-there',
      words: { name: 'Minibus', definition: 'x', ...words },
    } as const
    return editFrame(deps)(edit, { seen: 1, by, note: 'We see it often' })
  }
  return { ...deps, deps, onUrgent, read, work, addMinibus }
}

const codesOf = async ({ experiences }: Awaited<ReturnType<typeof aForum>>, { id }: Experience) =>
  (await experiences.find(id))?.tags.map(({ codeId, status }) => `${codeId} ${status}`)

describe('reading open records again', () => {
  it('finds in old records what a changed list knows, and says with which list', async () => {
    const record = aReadRecord('The minibus never came.')
    const forum = await aForum(record)
    await forum.addMinibus()
    await startReadingAgain(forum.deps)(by)
    await forum.work()
    expect(await codesOf(forum, record)).toEqual(['getting-there-minibus suggested'])
    expect((await forum.experiences.find(record.id))?.reading?.reader).toBe('rules@1.1+learnt@nothing+small@1.0.2')
  })

  it('touches nothing that people decided', async () => {
    const at = '2026-11-21T10:00:00.000Z'
    const tag = { codeId: 'getting-there-minibus', by, confidence: 1, evidence: [], at, status: 'rejected' as const }
    const record = { ...aReadRecord('The minibus never came.'), tags: [tag] }
    const forum = await aForum(record)
    await forum.addMinibus()
    await startReadingAgain(forum.deps)(by)
    await forum.work()
    expect(await codesOf(forum, record)).toEqual(['getting-there-minibus rejected'])
  })

  it('leaves alone what nobody asked for, and what was reviewed', async () => {
    const open = aReadRecord('The minibus never came.')
    const reviewed = aReadRecord('The minibus never came.', { state: 'reviewed' })
    const forum = await aForum(open, reviewed)
    await forum.addMinibus()
    expect(await forum.read(open.id)).toBe('skipped')
    await startReadingAgain(forum.deps)(by)
    expect(await forum.read(reviewed.id)).toBe('skipped')
    expect(await forum.read(open.id)).toBe('done')
    expect(await forum.read(open.id)).toBe('skipped')
  })

  it('tells how far it is, and ends by itself', async () => {
    const forum = await aForum(aReadRecord('One.'), aReadRecord('Two.'))
    await forum.addMinibus()
    await startReadingAgain(forum.deps)(by)
    await startReadingAgain(forum.deps)(by)
    expect(await readingProgress(forum.deps)).toMatchObject({ behind: 2, newest: { total: 2, overAt: null } })
    await forum.work()
    expect(await readingProgress(forum.deps)).toMatchObject({ behind: 0, newest: { overAt: null } })
    await forum.work()
    expect((await readingProgress(forum.deps)).newest?.overAt).not.toBeNull()
    expect((await readingProgress(forum.deps)).newest?.id).toBe('asked 1')
  })

  it('loses nothing when the queue forgets', async () => {
    const record = aReadRecord('The minibus never came.')
    const forum = await aForum(record)
    await forum.addMinibus()
    await startReadingAgain(forum.deps)(by)
    await readOn(forum.deps)()
    forum.queue.added.splice(0)
    await forum.work()
    expect(await codesOf(forum, record)).toEqual(['getting-there-minibus suggested'])
  })

  it('is not ended by a process that has not seen the newest list', async () => {
    const record = aReadRecord('The minibus never came.')
    const forum = await aForum(record)
    const late = createFrameBook(aSmallFrame(), forum.codeFrames)
    await forum.addMinibus()
    await forum.experiences.save(
      { ...record, reading: { ...aReading(), at: record.receivedAt, reader: 'rules@1.1+learnt@nothing+small@1.0' } },
      { by: 'machine', what: 'ready' },
    )
    await startReadingAgain(forum.deps)(by)
    await readOn({ ...forum.deps, frames: late })()
    expect((await forum.readingAgain.newest())?.overAt).toBeNull()
    expect(forum.queue.added).toHaveLength(1)
  })

  it('does not send the numbers for help a second time, months later', async () => {
    const urgent = aReadRecord('The minibus never came.', {}, { safeguarding: ['urgent', 'minibus'] })
    const forum = await aForum(urgent)
    await forum.addMinibus()
    await startReadingAgain(forum.deps)(by)
    await forum.work()
    expect((await forum.experiences.find(urgent.id))?.safeguarding.level).toBe('urgent')
    expect(forum.onUrgent).not.toHaveBeenCalled()
  })
})
