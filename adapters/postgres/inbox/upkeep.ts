import type { Prisma } from '../../../prisma/generated/client.js'
import { ENTRY_SHAPE } from '../../../src/domain/inbox/terms.js'
import type { InboxUpkeep } from '../../../src/domain/inbox/upkeep.js'
import type { Clock } from '../../../src/domain/ports.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'
import { fromRow } from '../experience/experience-row.js'
import { forgetEntry, listEntries } from './entry.js'
import { countWords, learnWords, weeksOf } from './words.js'

/** The upkeep of the entries in PostgreSQL. */
export const createInboxUpkeep = ({ pool, prisma }: Pick<Database, 'pool' | 'prisma'>, clock: Clock): InboxUpkeep => ({
  missing: limit => idsOf(pool, MISSING, [ENTRY_SHAPE, limit]),
  list: ids => translating(() => prisma.$transaction(transaction => list(transaction, ids), { timeout: 30_000 })),
  findLost: () => translating(() => findLost(pool)),
  uncompared: limit => idsOf(pool, UNCOMPARED, [limit]),
  learnWords: ids => translating(() => learnWords(pool, ids, clock.now())),
  countWords: () => translating(() => countWords(pool, clock.now(), new Date(clock.now().getTime() - ALMOST_A_DAY))),
})

// ---------------------------------------------------------------------------------------------------------------------

const ALMOST_A_DAY = 23 * 3_600_000

const MISSING = 'SELECT id FROM experience WHERE coalesce(entry_shape, 0) < $1 LIMIT $2'

const UNCOMPARED = `
  SELECT id FROM experience
  WHERE understood_at IS NOT NULL AND compared_for IS DISTINCT FROM understood_at AND state <> 'erased'
  ORDER BY understood_at LIMIT $1`

const idsOf = async (pool: Database['pool'], question: string, values: number[]): Promise<string[]> =>
  (await translating(() => pool.query<{ id: string }>(question, values))).rows.map(({ id }) => id)

const list = async (transaction: Prisma.TransactionClient, ids: string[]): Promise<void> => {
  const free = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM experience WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`
  const where = { id: { in: free.map(({ id }) => id) } }
  const records = (await transaction.experience.findMany({ where })).map(fromRow)
  await listEntries(
    transaction,
    records.filter(({ state }) => state !== 'erased'),
  )
  for (const { id } of records.filter(({ state }) => state === 'erased')) await forgetEntry(transaction, id)
  await transaction.experience.updateMany({ where, data: { entryShape: ENTRY_SHAPE } })
}

/** Week after week: two indexes are laid beside each other, and no statement takes long. */
const findLost = async (pool: Database['pool']): Promise<number> => {
  let found = 0
  for (const { from, to } of await weeksOf(pool)) found += (await pool.query(LOST, [from, to])).rowCount ?? 0
  return found
}

const LOST = `
  UPDATE experience SET entry_shape = NULL WHERE state <> 'erased' AND id IN (
    SELECT id FROM experience WHERE received_at >= $1 AND received_at < $2
    EXCEPT SELECT id FROM inbox_entry WHERE received_at >= $1 AND received_at < $2)`
