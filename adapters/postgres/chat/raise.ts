import type pg from 'pg'
import type { RaisedEvent } from '../../../src/domain/chat/conversation-store.js'
import type { Sealer } from '../../../src/domain/secrets.js'
import { inTransaction } from '../transaction.js'
import { sealedBody } from './sealed.js'

/** Adds an event of the machine's own and makes its conversation due; one that is known already changes nothing. */
export const raise = (
  pool: pg.Pool,
  sealer: Sealer,
  conversationId: string,
  { id, key, at, ...body }: RaisedEvent,
): Promise<void> =>
  inTransaction(pool, async client => {
    const { rowCount } = await client.query(
      `INSERT INTO chat_event (id, channel, event_key, kind, message_key, conversation_id, received_at, at, state, sealed, tries)
       SELECT $1, channel, $2, $3, $2, id, $4, $4, 'waiting', $5, 0 FROM conversation WHERE id = $6 ON CONFLICT DO NOTHING`,
      [id, key, body.kind, at, sealedBody(body, sealer), conversationId],
    )
    if (rowCount === 0) return
    await client.query('UPDATE conversation SET due_at = least(due_at, $2) WHERE id = $1', [conversationId, at])
  })
