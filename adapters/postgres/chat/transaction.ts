import type pg from 'pg'
import { translating } from '../errors.js'
import { transaction } from '../transaction.js'

/** Work on one connection, all or nothing, with its errors in our own words. */
export const inTransaction = <Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> => translating(() => transaction(pool, work))
