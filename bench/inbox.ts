import { connectDatabase, type Database } from '../adapters/postgres/client.js'
import { createExperienceStore } from '../adapters/postgres/experience/experience-store.js'
import { countWords } from '../adapters/postgres/inbox/words.js'
import { migrate } from '../prisma/migrate.js'
import type { InboxFilter } from '../src/domain/inbox/inbox-filter.js'
import { entryTerms } from '../src/domain/inbox/terms.js'
import type { ExperienceStore } from '../src/domain/ports.js'
import { fillWithRecords, OLD_THEME } from '../test/support/made-up-records.js'
import { startPostgres } from '../test/support/postgres.js'

/**
 * `npm run bench:inbox`: what finding costs among 10,000, 100,000 and a million made-up records in the embedded PostgreSQL, with
 * its settings as they are shipped. Aim: p99 under 150 ms for each question, and no question that costs more than four times as
 * much among a hundred times as many records.
 */
const SIZES = (process.env.BENCH_SIZES ?? '10000,100000,1000000').split(',').map(Number)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 200)

interface Question {
  name: string
  ask(store: ExperienceStore, round: Round): Promise<unknown>
}

/** Something else each time, the same for every size. */
interface Round {
  theme: string
  word: string
  other: string
  cursor: string
  id: string
}

const OPEN: InboxFilter = { lane: 'inbox', includeInvented: false }
const aPage = { limit: 50, briefly: true } as const

const page = (name: string, filterOf: (round: Round) => InboxFilter): Question => ({
  name,
  ask: (store, round) => store.page({ ...OPEN, ...filterOf(round) }, aPage),
})
const counting = (name: string, filterOf: (round: Round) => InboxFilter): Question => ({
  name,
  ask: (store, round) => store.count({ ...OPEN, ...filterOf(round) }),
})

const RARE: InboxFilter = { themes: ['theme-57', 'theme-55'], themesMatch: 'all', areas: ['area-17'], sentiments: [2] }

const QUESTIONS: Question[] = [
  page('first page', () => ({})),
  { name: 'deep page', ask: (store, { cursor }) => store.page(OPEN, { ...aPage, cursor }) },
  page('three filters', ({ theme }) => ({ themes: [theme], services: ['service-2'], channels: ['whatsapp'] })),
  page('three filters, hardly a match', () => RARE),
  page('a theme of long ago, newest first', () => ({ themes: [OLD_THEME] })),
  page('a theme of long ago with two filters', () => ({ themes: [OLD_THEME], needs: ['need-9'], sentiments: [-2] })),
  page('full text: one word', ({ word }) => ({ search: word })),
  page('full text: two words', ({ word, other }) => ({ search: `${word} ${other}` })),
  page('full text: a phrase', ({ word, other }) => ({ search: `"${word} ${other}"` })),
  page('full text: a word misspelled', ({ word }) => ({ search: misspelled(word) })),
  page('full text and three filters', ({ word, theme }) => ({ search: word, themes: [theme], areas: ['area-3'] })),
  counting('count: all', () => ({})),
  counting('count: a theme', ({ theme }) => ({ themes: [theme] })),
  counting('count: three filters, hardly a match', () => RARE),
  counting('count: full text', ({ word }) => ({ search: word })),
  counting('count: a pile', () => ({ pile: 'no-theme' })),
  { name: 'neighbours', ask: (store, { id, theme }) => store.neighbours({ ...OPEN, themes: [theme] }, id) },
  { name: 'alike', ask: (store, { id }) => store.alike(id, 5) },
]

const misspelled = (word: string): string => `${word.slice(0, 2)}${word.slice(3)}`

const roundsOf = async ({ pool }: Database, store: ExperienceStore): Promise<Round[]> => {
  const { rows } = await pool.query<{ id: string; at: Date; words: string[] }>(
    `SELECT id, received_at AS at, string_to_array(words, ' ') AS words FROM experience ORDER BY md5(reference) LIMIT $1`,
    [ROUNDS],
  )
  return Promise.all(
    rows.map(async ({ id, at, words: [word = '', other = ''] }, index) => {
      const { nextCursor } = await store.page({ ...OPEN, to: at }, aPage)
      return { id, word, other, theme: `theme-${1 + (index % 40)}`, cursor: nextCursor ?? '' }
    }),
  )
}

/** What is measured is what the product would have written. */
const checkEntries = async ({ pool }: Database, store: ExperienceStore, rounds: Round[]): Promise<void> => {
  for (const { id } of rounds) {
    const record = await store.find(id)
    const { rows } = await pool.query<{ terms: string[] }>('SELECT terms FROM inbox_entry WHERE id = $1', [id])
    const made = rows[0]?.terms.toSorted().join(' ')
    if (!record || entryTerms(record).toSorted().join(' ') !== made)
      throw new Error(`The made-up entries are not what Earshot writes: ${made}`)
  }
}

const measure = async (question: Question, store: ExperienceStore, rounds: Round[]) => {
  const times: number[] = []
  for (const round of [...rounds.slice(0, 5), ...rounds]) {
    const started = performance.now()
    await question.ask(store, round)
    times.push(performance.now() - started)
  }
  const sorted = times.slice(5).toSorted((one, other) => one - other)
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10
  return { p50: at(0.5), p99: at(0.99) }
}

const measureAll = async (url: string, database: Database, size: number) => {
  say(`${size.toLocaleString('en')} records are made up`)
  await fillWithRecords(url, size, done =>
    process.stderr.write(`\r  ${done.toLocaleString('en')} are made; then come the indexes`),
  )
  say('\n  words are counted')
  await countWords(database.pool, new Date())
  say('  questions are asked')
  const store = createExperienceStore(database, { now: () => new Date() })
  const rounds = await roundsOf(database, store)
  await checkEntries(database, store, rounds)
  const found: Record<string, { p50: number; p99: number }> = {}
  for (const question of QUESTIONS) found[question.name] = await measure(question, store, rounds)
  return found
}

const main = async (): Promise<void> => {
  const postgres = await startPostgres({ max_wal_size: '8GB' })
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const database = connectDatabase(postgres.url, log)
  try {
    await migrate(postgres.url)
    const bySize = new Map<number, Awaited<ReturnType<typeof measureAll>>>()
    for (const size of SIZES) bySize.set(size, await measureAll(postgres.url, database, size))
    report(bySize)
  } finally {
    await database.close()
    await postgres.remove()
  }
}

const report = (bySize: Map<number, Awaited<ReturnType<typeof measureAll>>>): void => {
  const [least, most] = [Math.min(...SIZES), Math.max(...SIZES)]
  const rows = QUESTIONS.map(({ name }) => {
    const times = SIZES.map(size => [`${size / 1000}k p50 / p99 ms`, textOf(bySize.get(size)?.[name])])
    const growth = (bySize.get(most)?.[name]?.p50 ?? 0) / (bySize.get(least)?.[name]?.p50 || 1)
    return [name, { ...Object.fromEntries(times), 'p50 grows by': growth.toFixed(1) }]
  })
  console.table(Object.fromEntries(rows))
}

const textOf = (times: { p50: number; p99: number } | undefined): string => `${times?.p50} / ${times?.p99}`
const say = (words: string): void => void process.stderr.write(`${words}\n`)

await main()
