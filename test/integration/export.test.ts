import { afterEach, expect, it } from 'vitest'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createNoteStore } from '../../adapters/postgres/review/note-store.js'
import type { Experience } from '../../src/domain/experience.js'
import type { Column } from '../../src/domain/export/exported.js'
import { exportRecords } from '../../src/usecases/export/export-records.js'
import { anExperience } from '../support/builders.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'
import { aReadRecord } from '../support/some-records.js'

const database = usingDatabase()
afterEach(() => database().pool.query('TRUNCATE experience CASCADE'))

const START = Date.parse('2026-11-20T10:00:00.000Z')
const AT = '2026-11-21T10:00:00.000Z'

const stores = () => {
  const experiences = createExperienceStore(database(), fakeClock())
  const notes = createNoteStore(database().prisma)
  return { experiences, notes, review: { notesOfEach: notes.ofEach } }
}

/** Every third comes in with the one before it, at the same moment. */
const someRecords = (count: number): Experience[] =>
  Array.from({ length: count }, (_, place) =>
    anExperience({ receivedAt: new Date(START + (place - (place % 3)) * 1000).toISOString() }),
  )

const COLUMNS: Column[] = [
  { id: 'reference', heading: 'Reference', cell: ({ experience }) => experience.reference },
  { id: 'words', heading: 'Words', cell: ({ experience }) => experience.redacted?.text ?? '' },
  {
    id: 'original',
    heading: 'Original',
    cell: ({ experience }) => JSON.stringify([experience.words, experience.original]),
  },
  { id: 'notes', heading: 'Notes', cell: ({ notes }) => notes.map(({ text }) => text).join('; ') },
]

const tableOf = async (deps: Parameters<typeof exportRecords>[0], filter = {}) => {
  const rows: unknown[][] = []
  for await (const row of exportRecords(deps)(filter, COLUMNS, 'original')) rows.push(row)
  return rows.slice(1)
}

it('a list that is taken out while more comes in has every record once, in the order of the inbox', async () => {
  const { experiences, review } = stores()
  const records = someRecords(230)
  for (const record of records) await experiences.create(record)
  const whileMoreComesIn: typeof review.notesOfEach = async references => {
    await Promise.all(
      Array.from({ length: 10 }, () =>
        experiences.create(anExperience({ receivedAt: new Date(START + 1e9).toISOString() })),
      ),
    )
    return review.notesOfEach(references)
  }
  const rows = await tableOf({ experiences, review: { notesOfEach: whileMoreComesIn } })
  const newestFirst = records.toSorted((one, other) => orderOf(other).localeCompare(orderOf(one)))
  expect(rows.map(([reference]) => reference)).toEqual(newestFirst.map(({ reference }) => reference))
  expect((await experiences.count({})).n).toBeGreaterThan(records.length)
})

it('a table has the redacted words to their end, each note with its record, and nothing of the original words', async () => {
  const { experiences, notes, review } = stores()
  const long = `Oliver waits. ${'And waits. '.repeat(2000)}The end.`
  const told = aReadRecord(long, { receivedAt: AT }, { hidden: { Oliver: '[child]' } })
  const other = anExperience({ receivedAt: new Date(START).toISOString() })
  for (const record of [told, other]) await experiences.create(record)
  await experiences.save(told, { by: 'machine', what: 'ready' })
  const ann = crypto.randomUUID()
  for (const [minute, text] of ['first', 'second'].entries()) {
    const at = new Date(Date.parse(AT) + minute * 60_000).toISOString()
    await notes.add(told.id, { id: crypto.randomUUID(), by: ann, at, text, mentions: [] })
  }
  const rows = await tableOf({ experiences, review })
  expect(rows.map(([reference, words, , noted]) => [reference, words, noted])).toEqual([
    [told.reference, long.replace('Oliver', '[child]'), 'first; second'],
    [other.reference, '', ''],
  ])
  expect(JSON.stringify(rows)).not.toContain('Oliver')
})

// ---------------------------------------------------------------------------------------------------------------------

const orderOf = ({ receivedAt, id }: Experience): string => `${receivedAt} ${id}`
