import { describe, expect, it } from 'vitest'
import { createDuplicateStore } from '../../adapters/postgres/duplicate-store.js'
import { createInboxUpkeep } from '../../adapters/postgres/inbox-upkeep.js'
import { keepInbox } from '../../src/usecases/keep-inbox.js'
import { describeDuplicateStore } from '../contracts/duplicate-store.js'
import { describeFinding } from '../contracts/finding.js'
import { describeSearching } from '../contracts/searching.js'
import { keepRead } from '../support/a-searched-record.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'
import { storedFinding } from '../support/stored-finding.js'
import { suiteLog } from '../support/suite-log.js'

const database = usingDatabase()
const open = () => storedFinding(database())

describeFinding('PostgreSQL', open)
describeSearching('PostgreSQL', open)
describeDuplicateStore('PostgreSQL', async () => {
  const { store } = await open()
  return { store, duplicates: createDuplicateStore(database()) }
})

describe('the upkeep of lists', () => {
  const upkeep = () => createInboxUpkeep(database(), fakeClock())
  const keep = () => keepInbox({ upkeep: upkeep(), duplicates: createDuplicateStore(database()), log: suiteLog })()

  it('lists records that came in before there were lists, in batches, until none is left', async () => {
    const { store } = await open()
    const words = Array.from({ length: 5 }, (_, index) => `The minibus was late on day ${index}.`)
    for (const one of words) await keepRead(store, { words: one })
    await database().pool.query('DELETE FROM inbox_entry')
    await database().pool.query('UPDATE experience SET entry_shape = NULL')
    expect((await store.page({ search: 'minibus' }, { limit: 10 })).items).toEqual([])
    expect(await upkeep().listMissing(2)).toBe(2)
    await keep()
    expect((await store.page({ search: 'minibus' }, { limit: 10 })).items).toHaveLength(5)
    expect(await upkeep().listMissing(2)).toBe(0)
  })

  it('compares what was read, once for each reading', async () => {
    const { store } = await open()
    const words = 'We have waited two years for the assessment and nobody at the clinic rings us.'
    const [one, other] = [await keepRead(store, { words }), await keepRead(store, { words })]
    expect((await upkeep().uncompared(10)).toSorted()).toEqual([one.id, other.id].toSorted())
    await keep()
    expect(await upkeep().uncompared(10)).toEqual([])
    expect((await store.page({ pile: 'duplicates' }, { limit: 10 })).items).toHaveLength(2)
    await store.save({ ...one, understoodAt: '2026-11-22T10:00:00.000Z' }, { by: 'machine', what: 'ready' })
    expect(await upkeep().uncompared(10)).toEqual([one.id])
  })

  it('learns the words of what was read at once, and forgives mistakes in them', async () => {
    const { store } = await open()
    await keepRead(store, { words: 'The hippopotamus.' })
    await keep()
    expect((await store.page({ search: 'hipopotamus' }, { limit: 10 })).items).toHaveLength(1)
  })

  it('counts words once a day', async () => {
    const { store } = await open()
    await upkeep().countWords()
    await keepRead(store, { words: 'The hippopotamus.' })
    await upkeep().countWords()
    expect((await database().pool.query('SELECT word FROM inbox_word')).rows).toEqual([])
  })

  it('forgets words that occur no more', async () => {
    const { store, learnWords } = await open()
    const record = await keepRead(store, { words: 'The hippopotamus.' })
    await learnWords()
    const known = async () => (await database().pool.query<{ word: string }>('SELECT word FROM inbox_word')).rows
    expect(await known()).toEqual([{ word: 'hippopotamus' }])
    await store.save({ ...record, redacted: { text: 'Nothing.', findings: [] } }, { by: 'machine', what: 'ready' })
    await learnWords()
    expect(await known()).toEqual([{ word: 'nothing' }])
  })
})
