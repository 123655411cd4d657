import type pg from 'pg'
import { MOST_LETTERS } from './entry.js'

/** Learns the words of these records. How often each occurs is put right by the next count of all. */
export const learnWords = async (pool: pg.Pool, ids: string[], now: Date): Promise<void> => {
  await pool.query(LEARN, [ids, now.getTime()])
}

/**
 * Counts all words anew, and forgets those that occur no more. Of several processes one does the work.
 * @param unlessSince does nothing when they were counted since then
 */
export const countWords = async (pool: pg.Pool, now: Date, unlessSince = now): Promise<void> => {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [COUNTING])
    if (rows[0]?.mine) await countAnew(client, now, unlessSince).finally(() => letGo(client))
  } finally {
    client.release()
  }
}

/** The weeks in which records came in, so that each can be worked on by itself. */
export const weeksOf = async (client: Pick<pg.Pool, 'query'>): Promise<{ from: string; to: string }[]> =>
  (await client.query<{ from: string; to: string }>(WEEKS)).rows

// ---------------------------------------------------------------------------------------------------------------------

/** Any number that nothing else locks by. */
const COUNTING = 4_021_002

const letGo = (client: pg.PoolClient) => client.query('SELECT pg_advisory_unlock($1)', [COUNTING])

/** Week after week, that no statement takes long. Until the last is counted, the words of the count before stand. */
const countAnew = async (client: pg.PoolClient, now: Date, unlessSince: Date): Promise<void> => {
  const last = await client.query<{ round: string | null }>('SELECT max(round) AS round FROM inbox_word_round')
  if (Number(last.rows[0]?.round ?? -1) >= unlessSince.getTime()) return
  for (const { from, to } of await weeksOf(client)) await client.query(COUNT, [from, to, now.getTime()])
  await client.query('DELETE FROM inbox_word WHERE round < $1', [now.getTime()])
  await client.query('INSERT INTO inbox_word_round VALUES ($1) ON CONFLICT DO NOTHING', [now.getTime()])
  await client.query('DELETE FROM inbox_word_round WHERE round < $1', [now.getTime()])
}

const WEEKS = `
  SELECT week::text AS from, (week + interval '1 week')::text AS to
  FROM (SELECT min(received_at) AS first, max(received_at) AS last FROM experience) AS ends,
    generate_series(first, last, interval '1 week') AS week`

/** As they are written, not their stems: a mistake in a word often gives it another stem. */
const AS_WRITTEN = `to_tsvector('simple', left(redacted ->> 'text', ${MOST_LETTERS.words}))`

/** Words that say nothing by themselves have no stem; numbers are not spelled. */
const WITH_STEM = `JOIN LATERAL unnest(to_tsvector('english', word)) AS stemmed ON word !~ '[0-9]' AND length(word) < 40`

const COUNT = `
  INSERT INTO inbox_word AS known (word, stem, records, round)
  SELECT word, min(lexeme), max(ndoc), $3 FROM ts_stat(format(
    $stat$SELECT ${AS_WRITTEN} FROM experience WHERE redacted IS NOT NULL AND received_at >= %L AND received_at < %L$stat$,
    $1::text, $2::text)) ${WITH_STEM}
  GROUP BY word
  ON CONFLICT (word) DO UPDATE SET round = excluded.round,
    records = excluded.records + CASE WHEN known.round = excluded.round THEN known.records ELSE 0 END`

const LEARN = `
  INSERT INTO inbox_word (word, stem, records, round)
  SELECT word, min(stemmed.lexeme), 1, $2
  FROM experience CROSS JOIN LATERAL unnest(${AS_WRITTEN}) AS said (word) ${WITH_STEM}
  WHERE id = ANY($1::uuid[]) AND redacted IS NOT NULL
  GROUP BY word ORDER BY word
  ON CONFLICT DO NOTHING`
