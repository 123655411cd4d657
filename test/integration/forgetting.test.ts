import { expect, it } from 'vitest'
import { createConversationStore } from '../../adapters/postgres/chat/conversation-store.js'
import { second } from '../support/chat-stores.js'
import { usingDatabase } from '../support/database.js'
import { realSealer } from '../support/fake-secrets.js'

const database = usingDatabase()

it('what nobody can be named for is forgotten as soon as all else that has no yes, and its delivery stays known', async () => {
  const { pool } = database()
  const conversations = createConversationStore(pool, realSealer())
  await conversations.keepUnreadable('telegram', 'odd', '{"from": "secretword"}', second(0))
  expect(await conversations.forgetOld(second(72 * 3600), 72)).toBe(0)
  expect(await conversations.forgetOld(second(72 * 3600 + 1), 72)).toBe(1)
  await conversations.keepUnreadable('telegram', 'odd', '{"from": "secretword"}', second(72 * 3600 + 2))
  const { rows } = await pool.query('SELECT state, sealed FROM chat_event')
  expect(rows).toEqual([{ state: 'done', sealed: null }])
})
