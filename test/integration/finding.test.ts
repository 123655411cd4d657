import { describe, expect, it } from 'vitest'
import { createDuplicateStore } from '../../adapters/postgres/inbox/duplicate-store.js'
import { createInboxUpkeep } from '../../adapters/postgres/inbox/upkeep.js'
import { erased } from '../../src/domain/experience/contributor-wishes.js'
import { keepInbox } from '../../src/usecases/inbox/keep-inbox.js'
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
    await upkeep().list(await upkeep().missing(2))
    expect(await upkeep().missing(9)).toHaveLength(3)
    await keep()
    expect((await store.page({ search: 'minibus' }, { limit: 10 })).items).toHaveLength(5)
    expect(await upkeep().missing(2)).toEqual([])
  })

  it('finds what fell off the lists, and lists it anew', async () => {
    const { store } = await open()
    const [kept, lost, moved] = [await keepRead(store, {}), await keepRead(store, {}), await keepRead(store, {})]
    await store.save(erased(await keepRead(store, {})), { by: 'contributor', what: 'erased' })
    expect(await upkeep().findLost()).toBe(0)
    await database().pool.query('DELETE FROM inbox_entry WHERE id = $1', [lost.id])
    await database().pool.query(`UPDATE inbox_entry SET received_at = now() - interval '9 years' WHERE id = $1`, [
      moved.id,
    ])
    expect(await upkeep().findLost()).toBe(2)
    await keep()
    expect(await upkeep().findLost()).toBe(0)
    const ids = (await store.page({}, { limit: 10 })).items.map(({ id }) => id)
    expect(ids.toSorted()).toEqual([kept.id, lost.id, moved.id].toSorted())
  })

  it('goes on to the others when something is the matter with one record', async () => {
    const { store } = await open()
    const [one, bad, other] = [await keepRead(store, {}), await keepRead(store, {}), await keepRead(store, {})]
    await database().pool.query('UPDATE experience SET entry_shape = NULL')
    const breaks = `IF NEW.id = '${bad.id}' THEN RAISE EXCEPTION 'something is the matter'; END IF; RETURN NEW;`
    await database().pool.query(`
      CREATE FUNCTION break_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${breaks} END $$;
      CREATE TRIGGER break_listing BEFORE INSERT OR UPDATE ON inbox_entry FOR EACH ROW EXECUTE FUNCTION break_one();
      CREATE TRIGGER break_comparing BEFORE INSERT OR UPDATE ON word_sketch FOR EACH ROW EXECUTE FUNCTION break_one()`)
    try {
      await keep()
      expect(await upkeep().missing(9)).toEqual([bad.id])
      expect(await upkeep().uncompared(9)).toEqual([bad.id])
    } finally {
      await database().pool.query('DROP FUNCTION break_one CASCADE')
    }
    await keep()
    expect(await upkeep().missing(9)).toEqual([])
    expect((await store.page({}, { limit: 9 })).items.map(({ id }) => id).toSorted()).toEqual(
      [one.id, bad.id, other.id].toSorted(),
    )
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
