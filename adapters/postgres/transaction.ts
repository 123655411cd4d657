import type pg from 'pg'
import { translating } from './errors.js'

/**
 * Work on one connection, all or nothing. A connection on which even taking it back fails is closed, not given to anybody else.
 * @param begin how it begins: read only, or with settings that hold until its end
 */
export const transaction = async <Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
  begin = 'BEGIN',
): Promise<Result> => {
  const client = await pool.connect()
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}

/** The same, with its errors in our own words. */
export const inTransaction = <Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> => translating(() => transaction(pool, work))
