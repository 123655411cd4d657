import { expect, it } from 'vitest'
import type { ReadingAgainStore } from '../../src/domain/code-frame/reading-again.js'
import type { Experience } from '../../src/domain/experience.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { aReadRecord } from '../support/some-records.js'

const SOMEBODY = '0190a000-0000-7000-8000-000000000001'
const NOW = 'rules@1.0+small@1.0.2'

/** What every store of reading again promises. `open` gives empty ones. */
export const describeReadingAgainStore = (
  name: string,
  open: () => Promise<{ store: ReadingAgainStore; experiences: ExperienceStore }>,
): void => {
  const readWith = (reader: string, overrides: Partial<Experience> = {}): Experience => {
    const record = aReadRecord('The taxi was late.', overrides)
    if (!record.reading) throw new Error('it has a reading')
    return { ...record, reading: { ...record.reading, reader } }
  }

  it(`${name}: open records that were read with another list, older or newer, are behind`, async () => {
    const { store, experiences } = await open()
    const older = readWith('rules@1.0+small@1.0.1')
    const newer = readWith('rules@1.0+small@1.0.3')
    const failed = readWith('rules@1.0+small@1.0.1', {
      failure: { step: 'understand', code: 'took-too-long', at: '2026-11-22T10:00:00.000Z' },
    })
    const reviewed = readWith('rules@1.0+small@1.0.1', { state: 'reviewed' })
    for (const record of [older, newer, failed, reviewed, readWith(NOW)]) {
      await experiences.create(record)
      await experiences.save(record, { by: 'machine', what: 'ready' })
    }
    expect(await store.countBehind(NOW)).toBe(2)
    expect((await store.behind(NOW, 10)).sort()).toEqual([older.id, newer.id].sort())
    expect(await store.behind(NOW, 1)).toHaveLength(1)
  })

  it(`${name}: what was asked for last counts, until it is over`, async () => {
    const { store } = await open()
    expect(await store.newest()).toBeNull()
    await store.start({ by: SOMEBODY, at: '2026-11-22T10:00:00.000Z', total: 3 })
    await store.start({ by: SOMEBODY, at: '2026-11-22T11:00:00.000Z', total: 5 })
    const newest = await store.newest()
    expect(newest).toMatchObject({ by: SOMEBODY, at: '2026-11-22T11:00:00.000Z', total: 5, overAt: null })
    await store.end(newest?.id ?? '', new Date('2026-11-22T12:00:00.000Z'))
    await store.end(newest?.id ?? '', new Date('2026-11-22T13:00:00.000Z'))
    expect((await store.newest())?.overAt).toBe('2026-11-22T12:00:00.000Z')
  })
}
