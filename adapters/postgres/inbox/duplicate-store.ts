import type pg from 'pg'
import { AppError } from '../../../src/domain/errors.js'
import type { DuplicateStore } from '../../../src/domain/inbox/duplicates.js'
import type { Alike } from '../../../src/domain/inbox/inbox-filter.js'
import { bandsOf, NEARLY_THE_SAME, sameness } from '../../../src/domain/inbox/same-words.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'
import { inTransaction } from '../transaction.js'

/** Pairs of records that say nearly the same, in PostgreSQL. */
export const createDuplicateStore = ({ pool }: Pick<Database, 'pool'>): DuplicateStore => ({
  look: id => inTransaction(pool, client => look(client, id)),
  of: async id => (await translating(() => pool.query<Alike>(UNDECIDED, [id]))).rows,
  async keepApart(id, otherId, by, at) {
    if (id === otherId) throw new AppError('invalid-message', 'A record cannot be compared with itself.')
    await translating(() => pool.query(KEEP_APART, [id, otherId, by, at]))
  },
  offerAgain: (id, otherId) =>
    inTransaction(pool, async client => {
      await client.query(OFFER_AGAIN, [id, otherId])
      // They may never have said nearly the same: a person may keep any two apart.
      await look(client, id)
    }),
})

// ---------------------------------------------------------------------------------------------------------------------

/** Of a text that thousands have sent (a campaign's letter) these are enough to see what it is. */
const MOST_CANDIDATES = 100

interface Compared {
  text: string | null
  invented: boolean
}

const UNDECIDED = `
  SELECT other.reference, likeness FROM possible_duplicate
  JOIN experience AS other ON other.id = CASE WHEN first_id = $1 THEN second_id ELSE first_id END
  JOIN experience AS one ON one.id = $1
  WHERE (first_id = $1 OR second_id = $1) AND possible_duplicate.decided IS NULL
    AND one.state NOT IN ('closed', 'erased') AND other.state NOT IN ('closed', 'erased')
  ORDER BY likeness DESC, other.reference`

const KEEP_APART = `
  INSERT INTO possible_duplicate (first_id, second_id, likeness, decided, decided_by, decided_at)
  VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 1, 'apart', $3, $4)
  ON CONFLICT (first_id, second_id)
    DO UPDATE SET decided = excluded.decided, decided_by = excluded.decided_by, decided_at = excluded.decided_at`

const OFFER_AGAIN = `
  UPDATE possible_duplicate SET decided = NULL, decided_by = NULL, decided_at = NULL
  WHERE first_id = least($1::uuid, $2::uuid) AND second_id = greatest($1::uuid, $2::uuid)`

/** The record stays as it is until this is written: of two that say the same at once, the second to come sees the first. */
const look = async (client: pg.PoolClient, id: string): Promise<void> => {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOOKING])
  const { rows } = await client.query<Compared>(
    `UPDATE experience SET compared_for = understood_at WHERE id = $1 AND state <> 'erased'
     RETURNING redacted ->> 'text' AS text, invented`,
    [id],
  )
  const [record] = rows
  if (!record) return
  const bands = bandsOf(record.text ?? '')
  await client.query(
    'INSERT INTO word_sketch (id, bands) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET bands = excluded.bands',
    [id, bands],
  )
  await remember(client, id, await nearlyTheSame(client, id, record, bands))
}

/** Any number that nothing else locks by. */
const LOOKING = 4_021_001

interface Pair {
  id: string
  likeness: number
}

const nearlyTheSame = async (client: pg.PoolClient, id: string, record: Compared, bands: number[]): Promise<Pair[]> => {
  if (bands.length === 0) return []
  const { rows } = await client.query<Compared & { id: string }>(
    `SELECT id, redacted ->> 'text' AS text, invented FROM experience
     WHERE invented = $3 AND id IN (SELECT id FROM word_sketch WHERE bands && $2::integer[] AND id <> $1 LIMIT $4)`,
    [id, bands, record.invented, MOST_CANDIDATES],
  )
  return rows
    .map(other => ({ id: other.id, likeness: sameness(record.text ?? '', other.text ?? '') }))
    .filter(({ likeness }) => likeness >= NEARLY_THE_SAME)
}

/** What is decided stands. What is not, and is no longer nearly the same because the words have changed, is forgotten. */
const remember = async (client: pg.PoolClient, id: string, pairs: Pair[]): Promise<void> => {
  await client.query(
    `DELETE FROM possible_duplicate WHERE (first_id = $1 OR second_id = $1) AND decided IS NULL
       AND CASE WHEN first_id = $1 THEN second_id ELSE first_id END <> ALL($2::uuid[])`,
    [id, pairs.map(pair => pair.id)],
  )
  await client.query(
    `INSERT INTO possible_duplicate (first_id, second_id, likeness)
     SELECT least($1, other), greatest($1, other), likeness FROM unnest($2::uuid[], $3::real[]) AS pair (other, likeness)
     ON CONFLICT (first_id, second_id) DO UPDATE SET likeness = excluded.likeness
       WHERE possible_duplicate.decided IS NULL`,
    [id, pairs.map(pair => pair.id), pairs.map(({ likeness }) => likeness)],
  )
}
