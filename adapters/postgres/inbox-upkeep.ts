import type { Prisma } from '../../prisma/generated/client.js'
import { ENTRY_SHAPE } from '../../src/domain/inbox/terms.js'
import type { InboxUpkeep } from '../../src/domain/inbox/upkeep.js'
import type { Clock } from '../../src/domain/ports.js'
import type { Database } from './client.js'
import { translating } from './errors.js'
import { fromRow } from './experience-row.js'
import { forgetEntry, listEntries } from './inbox-entry.js'
import { countWords, learnWords } from './inbox-words.js'

/** The upkeep of the entries in PostgreSQL. */
export const createInboxUpkeep = ({ pool, prisma }: Pick<Database, 'pool' | 'prisma'>, clock: Clock): InboxUpkeep => ({
  listMissing: limit =>
    translating(() => prisma.$transaction(transaction => listMissing(transaction, limit), { timeout: 30_000 })),
  async uncompared(limit) {
    const { rows } = await translating(() => pool.query<{ id: string }>(UNCOMPARED, [limit]))
    return rows.map(({ id }) => id)
  },
  learnWords: ids => translating(() => learnWords(pool, ids, clock.now())),
  countWords: () => translating(() => countWords(pool, clock.now(), new Date(clock.now().getTime() - ALMOST_A_DAY))),
})

// ---------------------------------------------------------------------------------------------------------------------

const ALMOST_A_DAY = 23 * 3_600_000

const UNCOMPARED = `
  SELECT id FROM experience
  WHERE understood_at IS NOT NULL AND compared_for IS DISTINCT FROM understood_at AND state <> 'erased'
  ORDER BY understood_at LIMIT $1`

/** A record that is being saved just now is passed over: it is listed with that. */
const listMissing = async (transaction: Prisma.TransactionClient, limit: number): Promise<number> => {
  const missing = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM experience WHERE coalesce(entry_shape, 0) < ${ENTRY_SHAPE} LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED`
  const where = { id: { in: missing.map(({ id }) => id) } }
  const records = (await transaction.experience.findMany({ where })).map(fromRow)
  await listEntries(
    transaction,
    records.filter(({ state }) => state !== 'erased'),
  )
  for (const { id } of records.filter(({ state }) => state === 'erased')) await forgetEntry(transaction, id)
  await transaction.experience.updateMany({ where, data: { entryShape: ENTRY_SHAPE } })
  return records.length
}
