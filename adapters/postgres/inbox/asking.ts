import type pg from 'pg'
import { transaction } from '../transaction.js'

/** Asks one statement, with values, for rows. */
export type Ask = <Row extends pg.QueryResultRow>(text: string, values: unknown[]) => Promise<Row[]>

/**
 * Questions about lists are worded so that an index answers them. A planner that thinks it knows better (statistics are old after
 * a large import) is not given the choice of reading the whole table, nor to compile code for what takes milliseconds.
 */
export const asking = <Result>(pool: pg.Pool, work: (ask: Ask) => Promise<Result>): Promise<Result> =>
  transaction(pool, client => work(async (text, values) => (await client.query(text, values)).rows), BEGIN)

// ---------------------------------------------------------------------------------------------------------------------

const BEGIN = 'BEGIN READ ONLY; SET LOCAL enable_seqscan = off; SET LOCAL jit = off'
