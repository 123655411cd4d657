import type { ErrorCode } from '../../../src/domain/errors.js'
import type { Experience, Step } from '../../../src/domain/experience.js'
import type { Channel } from '../../../src/domain/incoming-message.js'
import type { Clock, ExperienceStore, HistoryEntry } from '../../../src/domain/ports.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'
import { alikeTo } from '../inbox/alike.js'
import { countOf, neighboursOf } from '../inbox/lists.js'
import { themesAmong } from '../inbox/themes.js'
import { createExperiences } from './create-experiences.js'
import { experiencePage } from './experience-page.js'
import { fromRow } from './experience-row.js'
import { namesBlob } from './names-blob.js'
import { saveExperience } from './save-experience.js'

/** The records in PostgreSQL. */
export const createExperienceStore = (
  { pool, prisma }: Pick<Database, 'pool' | 'prisma'>,
  clock: Clock,
): ExperienceStore => ({
  create: createExperiences(pool),
  findReference: (channel, externalId) => translating(() => findReference(prisma, channel, externalId)),
  find: id => translating(async () => toRecord(await prisma.experience.findUnique({ where: { id } }))),
  findByReference: reference =>
    translating(async () => toRecord(await prisma.experience.findUnique({ where: { reference } }))),
  findEach: which => translating(() => findEach(prisma, which)),
  save: (experience, entry) =>
    translating(() =>
      prisma.$transaction(transaction =>
        saveExperience(transaction, experience, { at: clock.now().toISOString(), ...entry }, clock.now()),
      ),
    ),
  page: (filter, options) => translating(() => experiencePage({ pool, prisma }, filter, options)),
  count: (filter, options) => translating(() => countOf(pool, filter, options?.sees)),
  themesAmong: filter => translating(() => themesAmong(pool, filter)),
  neighbours: (filter, id, options) => translating(() => neighboursOf(pool, filter, id, options?.sees)),
  alike: (id, limit) => translating(() => alikeTo(pool, id, limit)),
  history: id => translating(() => history(prisma, id)),
  async note(id, entry) {
    await translating(() => prisma.historyEntry.create({ data: { experienceId: id, ...entry } }))
  },
  ofContributor: contributorKey => translating(() => ofContributor(prisma, contributorKey)),
  mergedInto: reference => translating(() => mergedInto(prisma, reference)),
  takeUnfinished: (before, limit) => translating(() => takeUnfinished(pool, clock.now(), before, limit)),
  failedWith: (codes, limit) => translating(() => failedWith(prisma, codes, limit)),
  countStart: (id, step) => translating(() => countStart(pool, id, step)),
  async forgetStarts(id) {
    await translating(() => pool.query(`UPDATE experience SET starts = '{}' WHERE id = $1`, [id]))
  },
  namesBlob: key => translating(() => namesBlob(prisma, key)),
  countByState: () => translating(() => countByState(prisma)),
  async ping() {
    await translating(() => pool.query('SELECT 1'))
  },
})

// ---------------------------------------------------------------------------------------------------------------------

type Client = Database['prisma']
type Row = Parameters<typeof fromRow>[0]

const toRecord = (row: Row | null): Experience | null => (row ? fromRow(row) : null)

const findEach = async (prisma: Client, which: Parameters<ExperienceStore['findEach']>[0]): Promise<Experience[]> => {
  const where = 'ids' in which ? { id: { in: which.ids } } : { reference: { in: which.references } }
  return (await prisma.experience.findMany({ where })).map(fromRow)
}

const findReference = async (prisma: Client, channel: Channel, externalId: string): Promise<string | null> => {
  const where = { channel_externalId: { channel, externalId } }
  return (await prisma.experience.findUnique({ where, select: { reference: true } }))?.reference ?? null
}

/** That it came in is known from the record itself; the rest was written beside each change. */
const history = async (prisma: Client, experienceId: string): Promise<HistoryEntry[]> => {
  const [record, entries] = await Promise.all([
    prisma.experience.findUnique({ where: { id: experienceId }, select: { receivedAt: true } }),
    prisma.historyEntry.findMany({ where: { experienceId }, orderBy: { id: 'asc' } }),
  ])
  if (!record) return []
  return [{ at: record.receivedAt.toISOString(), by: 'contributor', what: 'received' }, ...entries.map(toEntry)]
}

const toEntry = (row: { at: Date; by: string; what: string; detail: unknown }): HistoryEntry => ({
  at: row.at.toISOString(),
  by: row.by,
  what: row.what,
  ...(row.detail ? { detail: row.detail as NonNullable<HistoryEntry['detail']> } : {}),
})

const HOUR = 3_600_000

/** Several workers may sweep at once: each is given other records. The parts of the record are left where they are. */
const takeUnfinished = async (
  pool: Database['pool'],
  now: Date,
  before: Date,
  limit: number,
): Promise<{ id: string; step: Step }[]> => {
  const { rows } = await pool.query<{ id: string; step: Step }>({
    name: 'take-unfinished',
    text: `UPDATE experience SET touched_at = $1 WHERE id IN (
             SELECT id FROM experience
             WHERE understood_at IS NULL AND failure IS NULL AND state IN ('received', 'transcribed')
               AND (touched_at < $2 OR touched_at > $3)
             ORDER BY touched_at LIMIT $4 FOR UPDATE SKIP LOCKED)
           RETURNING id, CASE WHEN original ->> 'kind' = 'voice' AND transcript IS NULL AND correction IS NULL
             THEN 'transcribe' ELSE 'understand' END AS step`,
    values: [now, before, new Date(now.getTime() + HOUR), limit],
  })
  return rows
}

const ofContributor = async (prisma: Client, contributorKey: string): Promise<Experience[]> => {
  const where = { contributorKey, state: { not: 'erased' } }
  return (await prisma.experience.findMany({ where, orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }] })).map(fromRow)
}

const mergedInto = async (prisma: Client, reference: string): Promise<string[]> => {
  const rows = await prisma.experience.findMany({ where: { mergedInto: reference }, select: { reference: true } })
  return rows.map(row => row.reference)
}

const failedWith = async (prisma: Client, codes: ErrorCode[], limit: number): Promise<string[]> => {
  const where = { needsPerson: 'failed', OR: codes.map(code => ({ failure: { path: ['code'], equals: code } })) }
  const rows = await prisma.experience.findMany({ where, select: { id: true }, orderBy: { id: 'asc' }, take: limit })
  return rows.map(row => row.id)
}

const countByState = async (prisma: Client): Promise<Record<string, number>> => {
  const groups = await prisma.experience.groupBy({ by: ['state'], where: { invented: false }, _count: true })
  return Object.fromEntries(groups.map(group => [group.state, group._count]))
}

const countStart = async (pool: Database['pool'], id: string, step: Step): Promise<number> => {
  const { rows } = await pool.query<{ starts: number }>({
    name: 'count-start',
    text: `UPDATE experience
           SET starts = jsonb_set(starts, ARRAY[$2::text], to_jsonb(coalesce((starts ->> $2)::int, 0) + 1)), touched_at = now()
           WHERE id = $1 RETURNING (starts ->> $2)::int AS starts`,
    values: [id, step],
  })
  return rows[0]?.starts ?? 0
}
