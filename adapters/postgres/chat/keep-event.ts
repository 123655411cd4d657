import type pg from 'pg'
import { v7 } from 'uuid'
import { newConversation } from '../../../src/domain/chat/conversation/state.js'
import type { NewEvent } from '../../../src/domain/chat/conversation-store.js'
import type { Sealer } from '../../../src/domain/secrets.js'
import { inTransaction } from '../transaction.js'
import { movePerson } from './move-person.js'
import { partFromFormerOwner } from './pass-on.js'
import { sealedBody } from './sealed.js'

/**
 * Keeps one event with its conversation. The first key decides who somebody is; a further key that already belongs to a conversation
 * leads there, so that a person who is known by a number and by an id is one person.
 */
export const keepEvent = (pool: pg.Pool, sealer: Sealer, event: NewEvent): Promise<'kept' | 'known'> =>
  inTransaction(pool, async client => {
    await takeTurns(client, event)
    if (await isKnown(client, event)) return 'known'
    const conversationId =
      event.kind === 'moved' ? await movePerson(client, event) : await conversationOf(client, event)
    if (conversationId === null) return 'known'
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
        sealedBody(event.body, sealer),
      ],
    )
    if (rowCount === 0) return 'known'
    await makeDue(client, conversationId, event)
    await keepAddress(client, conversationId, sealer.seal(event.from.address), event.receivedAt)
    return 'kept'
  })

// ---------------------------------------------------------------------------------------------------------------------

/** Two first messages at the same moment must not become two conversations: one after the other, whatever keys they carry. */
const takeTurns = (client: pg.PoolClient, { from }: NewEvent) =>
  client.query('SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key ORDER BY key', [
    from.contributorKeys,
  ])

/** Asked first: a late second delivery must not begin a conversation with a number that has moved on. */
const isKnown = async (client: pg.PoolClient, { channel, eventKey }: NewEvent): Promise<boolean> => {
  const { rowCount } = await client.query('SELECT 1 FROM chat_event WHERE channel = $1 AND event_key = $2', [
    channel,
    eventKey,
  ])
  return rowCount !== 0
}

const conversationOf = async (client: pg.PoolClient, event: NewEvent): Promise<string> => {
  await partFromFormerOwner(client, event)
  const keys = event.from.contributorKeys
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

/** Only a message opens the time in which a platform lets us answer. */
const makeDue = (client: pg.PoolClient, id: string, { kind, at, receivedAt }: NewEvent) =>
  client.query(
    `UPDATE conversation SET due_at = least(due_at, $2),
       last_in_at = CASE WHEN $4 THEN greatest(last_in_at, least($3::timestamptz, $2)) ELSE last_in_at END
     WHERE id = $1`,
    [id, receivedAt, at, kind === 'message'],
  )

const keepAddress = (client: pg.PoolClient, id: string, sealed: string, at: Date) =>
  client.query(
    `INSERT INTO reply_address (conversation_id, sealed, at) VALUES ($1, $2, $3)
     ON CONFLICT (conversation_id) DO UPDATE SET sealed = excluded.sealed, at = excluded.at`,
    [id, sealed, at],
  )
