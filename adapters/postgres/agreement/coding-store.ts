import type pg from 'pg'
import type { Coding, CodingRound, CodingStore } from '../../../src/domain/agreement/coding-round.js'
import { translating } from '../errors.js'
import { inTransaction } from '../transaction.js'
import { ROUNDS, type RoundRow, toRound } from './coding-rows.js'

/** Coding rounds. That nobody reads what others said before all have handed in is held here, by the queries themselves. */
export const createCodingStore = (pool: pg.Pool): CodingStore => {
  const ask = <Row extends pg.QueryResultRow>(query: string, values: unknown[]) =>
    translating(() => pool.query<Row>(query, values))
  return {
    create: round => inTransaction(pool, client => insert(client, round)),
    async all() {
      const { rows } = await ask<RoundRow>(`${ROUNDS} ORDER BY created_at DESC, id DESC`, [])
      return rows.map(toRound)
    },
    async find(id) {
      const { rows } = await ask<RoundRow>(`${ROUNDS} WHERE id::text = $1`, [id.toLowerCase()])
      return rows[0] ? toRound(rows[0]) : null
    },
    async ofCoder(roundId, coderId) {
      const { rows } = await ask<Coding>(`${CODINGS} AND coder_id = $2 ${IN_ORDER}`, [roundId, coderId])
      return rows
    },
    async ofAll(roundId) {
      const { rows } = await ask<{ open: boolean; codings: Coding[] }>(OF_ALL, [roundId])
      return rows[0]?.open ? rows[0].codings : null
    },
    async save(roundId, { number, coderId, codes }, at) {
      return (await ask(SAVE, [roundId, number, coderId, codes, at])).rowCount === 1
    },
    async handIn(roundId, coderId, at) {
      await ask(`${HAND_IN} AND coder_id = $3`, [roundId, at, coderId])
    },
    async end(roundId, at) {
      await ask(HAND_IN, [roundId, at])
    },
    async settle(roundId, number, { codes, by, at }) {
      await ask(SETTLE, [roundId, number, codes, by, at])
    },
    remove: id => inTransaction(pool, client => removeUnbegun(client, id)),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const CODINGS = 'SELECT number, coder_id AS "coderId", codes FROM coding WHERE round_id = $1'
const IN_ORDER = 'ORDER BY number, "coderId"'

const STILL_CODING = 'SELECT 1 FROM coding_round_coder WHERE round_id = $1 AND handed_in_at IS NULL'

/** One statement and so one moment: nobody can code on between the question whether all are done and the reading. */
const OF_ALL = `
  SELECT NOT EXISTS (${STILL_CODING}) AS open,
    (SELECT coalesce(json_agg(said), '[]') FROM (${CODINGS} AND NOT EXISTS (${STILL_CODING}) ${IN_ORDER}) said) AS codings`

/** The lock makes a save and a hand-in that cross stand in line; whichever comes second sees what the first did. */
const SAVE = `
  WITH still_coding AS (${STILL_CODING} AND coder_id = $3 FOR SHARE)
  INSERT INTO coding (round_id, number, coder_id, codes, at)
  SELECT $1, $2, $3, $4, $5 FROM still_coding
  WHERE EXISTS (SELECT 1 FROM coding_round_item WHERE round_id = $1 AND number = $2)
  ON CONFLICT (round_id, number, coder_id) DO UPDATE SET codes = excluded.codes, at = excluded.at`

const HAND_IN = 'UPDATE coding_round_coder SET handed_in_at = $2 WHERE round_id = $1 AND handed_in_at IS NULL'

const SETTLE =
  'UPDATE coding_round_item SET settled_codes = $3, settled_by = $4, settled_at = $5 WHERE round_id = $1 AND number = $2'

/** Its coders are locked first: who saves at this moment is waited for and seen, or comes too late and is refused. */
const removeUnbegun = async (client: pg.PoolClient, roundId: string): Promise<boolean> => {
  await client.query('SELECT 1 FROM coding_round_coder WHERE round_id = $1 FOR UPDATE', [roundId])
  const { rowCount } = await client.query(
    'DELETE FROM coding_round WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM coding WHERE round_id = $1)',
    [roundId],
  )
  return rowCount === 1
}

const insert = async (client: pg.PoolClient, round: CodingRound): Promise<void> => {
  const { id, name, practice, drawing, frameVersion, createdBy, createdAt, coders, items } = round
  await client.query(
    `INSERT INTO coding_round (id, name, practice, method, size, seed, list, pool, cut, frame_version, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      name,
      practice,
      drawing.method,
      drawing.size,
      drawing.seed,
      drawing.list,
      drawing.pool,
      drawing.cut,
      frameVersion,
      createdBy,
      createdAt,
    ],
  )
  await client.query(
    `INSERT INTO coding_round_coder (round_id, coder_id, position)
     SELECT $1, coder_id, position FROM unnest($2::uuid[]) WITH ORDINALITY AS coder (coder_id, position)`,
    [id, coders.map(coder => coder.id)],
  )
  await client.query(
    `INSERT INTO coding_round_item (round_id, number, experience_id, machine)
     SELECT $1, number, "experienceId", machine
     FROM json_to_recordset($2) AS item (number integer, "experienceId" uuid, machine text[])`,
    [id, JSON.stringify(items)],
  )
}
