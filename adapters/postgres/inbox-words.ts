import type pg from 'pg'
import { translating } from './errors.js'

/**
 * Counts anew which words occur in public words, when anything was written since they were counted last. Words that occur no
 * more are forgotten. Of several processes one does the work.
 * @returns whether it counted
 */
export const refreshWords = (pool: pg.Pool, now: Date): Promise<boolean> =>
  translating(async () => {
    const client = await pool.connect()
    try {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [REFRESHING])
      return rows[0]?.mine === true && (await countAnew(client, now).finally(() => letGo(client)))
    } finally {
      client.release()
    }
  })

// ---------------------------------------------------------------------------------------------------------------------

/** Any number that nothing else locks by. */
const REFRESHING = 4_021_002

/** So many shares of all entries are counted one after the other, that none takes long. */
const SHARES = 64
const SHARE = 2 ** 32 / SHARES

const letGo = (client: pg.PoolClient) => client.query('SELECT pg_advisory_unlock($1)', [REFRESHING])

const countAnew = async (client: pg.PoolClient, now: Date): Promise<boolean> => {
  const writes = await writesSoFar(client)
  const last = await client.query<{ writes: string }>('SELECT writes FROM inbox_word_round ORDER BY round DESC LIMIT 1')
  if (last.rows[0]?.writes === writes) return false
  const round = now.getTime()
  for (let share = 0; share < SHARES; share++) {
    const from = share * SHARE - 2 ** 31
    await client.query(COUNT_SHARE, [from, from + SHARE - 1, round])
  }
  await client.query('DELETE FROM inbox_word WHERE round <> $1', [round])
  await client.query('DELETE FROM inbox_word_round')
  await client.query('INSERT INTO inbox_word_round (round, records, writes) SELECT $1, count(*), $2 FROM inbox_entry', [
    round,
    writes,
  ])
  return true
}

/** Inserts, updates and deletes of the entries, as PostgreSQL counts them; begins anew after a crash. */
const writesSoFar = async (client: pg.PoolClient): Promise<string> => {
  const { rows } = await client.query<{ writes: string }>(
    `SELECT pg_stat_get_tuples_inserted(oid) + pg_stat_get_tuples_updated(oid) + pg_stat_get_tuples_deleted(oid) AS writes
     FROM pg_class WHERE oid = 'inbox_entry'::regclass`,
  )
  return rows[0]?.writes ?? ''
}

const COUNT_SHARE = `
  INSERT INTO inbox_word AS known (word, records, round)
  SELECT word, ndoc, $3 FROM ts_stat(format(
    'SELECT public_words FROM inbox_entry WHERE uuid_hash(id) BETWEEN %s AND %s', $1::bigint, $2::bigint))
  ON CONFLICT (word) DO UPDATE SET round = excluded.round,
    records = excluded.records + CASE WHEN known.round = excluded.round THEN known.records ELSE 0 END`
