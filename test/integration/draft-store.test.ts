import { describe, expect, it } from 'vitest'
import { connectDatabase } from '../../adapters/postgres/client.js'
import { createDraftStore } from '../../adapters/postgres/draft-store.js'
import { describeDraftStore } from '../contracts/draft-store.js'
import { usingDatabase } from '../support/database.js'
import { suiteLog } from '../support/suite-log.js'

const database = usingDatabase()

describeDraftStore('PostgreSQL', () => createDraftStore(database().prisma))

describe('drafts while PostgreSQL is away', () => {
  it('fail with a code that says so and that trying again may help', async () => {
    const nowhere = connectDatabase('postgres://nobody@127.0.0.1:1/none', suiteLog)
    const saving = createDraftStore(nowhere.prisma).save(crypto.randomUUID(), { text: 'words' }, new Date())
    await expect(saving).rejects.toMatchObject({ code: 'database-unavailable', retryable: true })
    await nowhere.close()
  })
})
