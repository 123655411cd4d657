import { describe, expect, it } from 'vitest'
import { createCodingStore } from '../../adapters/postgres/agreement/coding-store.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { erased } from '../../src/domain/experience/contributor-wishes.js'
import { describeCodingStore } from '../contracts/coding-store.js'
import { aRound, itemsFor } from '../support/a-coding-round.js'
import { anExperience } from '../support/builders.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'
import { keepAll } from '../support/some-records.js'

const database = usingDatabase()
const clock = fakeClock()
const open = () => createCodingStore(database().pool)
const records = () => createExperienceStore(database(), clock)

const someRecords = async (count: number): Promise<string[]> => {
  const made = Array.from({ length: count }, () => anExperience())
  await keepAll(records(), made)
  return made.map(({ id }) => id)
}

describeCodingStore('PostgreSQL', open, someRecords)

describe('a record that is erased', () => {
  it('takes along what was said of it, and leaves the other items their numbers', async () => {
    const round = aRound({ items: itemsFor(await someRecords(2)) })
    const [coder] = round.coders
    const [first] = round.items
    if (!coder || !first) throw new Error('a round of nobody')
    await open().create(round)
    for (const number of [1, 2])
      await open().save(round.id, { number, coderId: coder.id, codes: ['school'] }, clock.now())
    const record = await records().find(first.experienceId)
    if (!record) throw new Error('no such record')
    await records().save(erased(record), { by: 'contributor', what: 'erased' })
    expect((await open().find(round.id))?.items.map(({ number }) => number)).toEqual([2])
    expect(await open().ofCoder(round.id, coder.id)).toEqual([{ number: 2, coderId: coder.id, codes: ['school'] }])
  })
})

describe('a save and a hand-in that cross', () => {
  it('never leave something said that was not handed in', async () => {
    for (let turn = 0; turn < 20; turn++) {
      const round = aRound({ items: itemsFor(await someRecords(1)) })
      const [coder] = round.coders
      if (!coder) throw new Error('a round of nobody')
      await open().create(round)
      const [, saved] = await Promise.all([
        open().end(round.id, clock.now()),
        open().save(round.id, { number: 1, coderId: coder.id, codes: ['school'] }, clock.now()),
      ])
      expect((await open().ofAll(round.id))?.length).toBe(saved ? 1 : 0)
    }
  })
})
