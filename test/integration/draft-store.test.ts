import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase, type Database } from '../../adapters/postgres/client.js'
import { createDraftStore } from '../../adapters/postgres/draft-store.js'
import { describeDraftStore } from '../contracts/draft-store.js'
import { freshDatabase } from '../support/engines.js'
import { suiteLog } from '../support/suite-log.js'

let database: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  database = connectDatabase(fresh.url, suiteLog)
})

afterAll(async () => {
  await database.close()
  await drop()
})

describeDraftStore('PostgreSQL', () => createDraftStore(database.prisma))

describe('drafts while PostgreSQL is away', () => {
  it('fail with a code that says so and that trying again may help', async () => {
    const nowhere = connectDatabase('postgres://nobody@127.0.0.1:1/none', suiteLog)
    const saving = createDraftStore(nowhere.prisma).save(crypto.randomUUID(), { text: 'words' }, new Date())
    await expect(saving).rejects.toMatchObject({ code: 'database-unavailable', retryable: true })
    await nowhere.close()
  })
})
