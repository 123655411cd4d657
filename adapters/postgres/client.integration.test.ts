import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { usingDatabase } from '../../test/support/database.js'
import { inTransaction } from './transaction.js'

const database = usingDatabase()

describe('a connection that the server ends in the middle of a transaction', () => {
  it('fails the transaction, in our words, and ends no process', async () => {
    const { pool } = database()
    const broken = inTransaction(pool, async client => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
      // The news arrives while no statement is under way.
      await delay(200)
      await client.query('SELECT 1')
    })
    await expect(broken).rejects.toMatchObject({ code: 'database-unavailable', retryable: true })
    await expect(inTransaction(pool, async () => 'again')).resolves.toBe('again')
  })
})
