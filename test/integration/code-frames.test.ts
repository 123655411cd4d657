import { describe, expect, it } from 'vitest'
import { createCodeFrameStore } from '../../adapters/postgres/code-frame/code-frame-store.js'
import { createReadingAgainStore } from '../../adapters/postgres/code-frame/reading-again-store.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createIds } from '../../adapters/system/ids.js'
import { codeNamer } from '../../src/domain/code-frame/code-names.js'
import { editFrame } from '../../src/usecases/code-frame/edit-frame.js'
import { createFrameBook } from '../../src/usecases/code-frame/frame-book.js'
import { describeCodeFrameStore } from '../contracts/code-frame-store.js'
import { describeReadingAgainStore } from '../contracts/reading-again-store.js'
import { aSmallFrame } from '../support/a-frame.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'

const database = usingDatabase()
const emptied = async () => {
  await database().pool.query('TRUNCATE code_frame_version, reading_again, experience CASCADE')
  return database()
}

describeCodeFrameStore('PostgreSQL', async () => createCodeFrameStore((await emptied()).prisma))
describeReadingAgainStore('PostgreSQL', async () => {
  const empty = await emptied()
  return {
    experiences: createExperienceStore(empty, fakeClock()),
    store: createReadingAgainStore(empty, createIds(Buffer.alloc(32))),
  }
})

describe('two processes', () => {
  const aProcess = async () => {
    const codeFrames = createCodeFrameStore(database().prisma)
    const frames = createFrameBook(aSmallFrame(), codeFrames)
    await frames.lookAgain()
    return { codeFrames, frames, clock: fakeClock() }
  }
  const retireBus = { kind: 'retire', id: 'bus' } as const
  const by = '0190a000-0000-7000-8000-000000000001'

  it('see what the other changed, and still name what was retired', async () => {
    await emptied()
    const [one, other] = [await aProcess(), await aProcess()]
    expect(await editFrame(one)(retireBus, { seen: 1, by, note: 'No buses here.' })).toEqual({ outcome: 'saved' })
    await other.frames.lookAgain()
    expect(other.frames.current()).toEqual(one.frames.current())
    expect(codeNamer(other.frames.current().frame)('bus')).toBe('Bus (retired)')
  })

  it('that change different themes at the same time both have their way; of one theme the first', async () => {
    await emptied()
    const [one, other] = [await aProcess(), await aProcess()]
    const changed = (name: string) => ({ kind: 'change-theme', id: 'health', name, definition: 'Doctors.' }) as const
    await editFrame(one)(retireBus, { seen: 1, by, note: '' })
    await editFrame(other)(changed('Wellbeing'), { seen: 1, by, note: '' })
    expect(other.frames.current()).toMatchObject({ number: 3, frame: { version: '1.0.3' } })
    expect(other.frames.current().frame.retired).toHaveLength(1)
    await expect(editFrame(one)(changed('Care'), { seen: 2, by, note: '' })).rejects.toMatchObject({
      code: 'superseded',
    })
  })
})
