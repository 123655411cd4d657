import type pg from 'pg'
import { v7 } from 'uuid'
import { newConversation } from '../../../src/domain/chat/conversation/state.js'
import type { NewEvent } from '../../../src/domain/chat/conversation-store.js'
import type { Sealer } from '../../../src/domain/secrets.js'
import { inTransaction } from './transaction.js'

/**
 * Keeps one event with its conversation. The first key decides who somebody is; a further key that already belongs to a conversation
 * leads there, so that a person with a new number stays the same person.
 */
export const keepEvent = (pool: pg.Pool, sealer: Sealer, event: NewEvent): Promise<'kept' | 'known'> =>
  inTransaction(pool, async client => {
    const conversationId = await conversationOf(client, event)
    const { rowCount } = await client.query(
      `INSERT INTO chat_event (id, channel, event_key, kind, message_key, conversation_id, received_at, at, state, sealed, tries)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, 0) ON CONFLICT (channel, event_key) DO NOTHING`,
      [
        event.id,
        event.channel,
        event.eventKey,
        event.kind,
        event.messageKey,
        conversationId,
        event.receivedAt,
        event.at,
        sealer.seal(JSON.stringify(event.body)),
      ],
    )
    if (rowCount === 0) return 'known'
    await makeDue(client, conversationId, event)
    await keepAddress(client, conversationId, sealer.seal(event.from.address), event.receivedAt)
    return 'kept'
  })

// ---------------------------------------------------------------------------------------------------------------------

/** Two first messages at the same moment must not become two conversations: the key itself is what they compete for. */
const conversationOf = async (client: pg.PoolClient, event: NewEvent): Promise<string> => {
  const keys = event.from.contributorKeys
  // One after the other for each person, whatever keys their messages carry.
  await client.query(
    'SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key ORDER BY key',
    [keys],
  )
  const { rows } = await client.query<{ conversation_id: string }>(
    `SELECT conversation_id FROM conversation_key WHERE contributor_key = ANY($1)
     ORDER BY array_position($1, contributor_key) LIMIT 1`,
    [keys],
  )
  const known = rows[0]?.conversation_id
  const id = known ?? (await begin(client, event))
  await client.query(
    `INSERT INTO conversation_key (contributor_key, conversation_id, main)
     SELECT key, $2::uuid, $3 AND ordinal = 1 FROM unnest($1::text[]) WITH ORDINALITY AS keys (key, ordinal)
     ON CONFLICT (contributor_key) DO NOTHING`,
    [keys, id, known === undefined],
  )
  return id
}

const begin = async (client: pg.PoolClient, { channel, receivedAt }: NewEvent): Promise<string> => {
  const id = v7()
  await client.query('INSERT INTO conversation (id, channel, state, version, created_at) VALUES ($1, $2, $3, 1, $4)', [
    id,
    channel,
    JSON.stringify(newConversation()),
    receivedAt,
  ])
  return id
}

const makeDue = (client: pg.PoolClient, id: string, { at, receivedAt }: NewEvent) =>
  client.query(
    `UPDATE conversation SET due_at = least(due_at, $2), last_in_at = greatest(last_in_at, least($3::timestamptz, $2)) WHERE id = $1`,
    [id, receivedAt, at],
  )

const keepAddress = (client: pg.PoolClient, id: string, sealed: string, at: Date) =>
  client.query(
    `INSERT INTO reply_address (conversation_id, sealed, at) VALUES ($1, $2, $3)
     ON CONFLICT (conversation_id) DO UPDATE SET sealed = excluded.sealed, at = excluded.at`,
    [id, sealed, at],
  )
