import type pg from 'pg'
import { v7 } from 'uuid'
import type { ChatChannel } from '../../../src/domain/chat/chat-event.js'
import type { OutgoingMessage } from '../../../src/domain/chat/chat-line.js'
import type { ConversationState } from '../../../src/domain/chat/conversation/state.js'
import type {
  Conversation,
  ConversationStore,
  EventBody,
  StoredEvent,
  TranscriptLine,
} from '../../../src/domain/chat/conversation-store.js'
import type { Clock } from '../../../src/domain/ports.js'
import type { Sealer } from '../../../src/domain/secrets.js'
import { translating } from '../errors.js'
import { EVENT_COLUMNS, type EventRow, toEvent } from './event-row.js'
import { keepEvent } from './keep-event.js'
import { saveTurn } from './save-turn.js'
import { inTransaction } from './transaction.js'

/** Conversations in PostgreSQL. What people said is sealed; what is left open are keyed hashes, steps and times. */
export const createConversationStore = (pool: pg.Pool, sealer: Sealer, clock: Clock): ConversationStore => {
  const query = <Row extends pg.QueryResultRow>(text: string, values: unknown[]) =>
    translating(async () => (await pool.query<Row>(text, values)).rows)
  const events = async (where: string, values: unknown[]): Promise<StoredEvent[]> =>
    (await query<EventRow>(`SELECT ${EVENT_COLUMNS} FROM chat_event WHERE ${where}`, values)).map(row =>
      toEvent(row, sealer),
    )
  const find = async (where: string, values: unknown[]): Promise<Conversation | null> => {
    const [row] = await query<ConversationRow>(`${CONVERSATION} WHERE ${where}`, values)
    return row ? toConversation(row) : null
  }
  return {
    keepEvent: event => keepEvent(pool, sealer, event),
    async keepUnreadable(channel, key, raw, at) {
      await query(
        `INSERT INTO chat_event (id, channel, event_key, kind, message_key, received_at, at, state, sealed, tries)
         VALUES ($1, $2, $3, 'unreadable', $3, $4, $4, 'unreadable', $5, 0) ON CONFLICT DO NOTHING`,
        [v7(), channel, key, at, sealer.seal(raw)],
      )
    },
    raise: (conversationId, event) => raise(pool, sealer, conversationId, event),
    async takeDue(now, limit, leaseSeconds) {
      const rows = await query<{ id: string }>(
        `UPDATE conversation SET due_at = $2 WHERE id IN (
           SELECT id FROM conversation WHERE due_at <= $1 ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id`,
        [now, new Date(now.getTime() + leaseSeconds * 1000), limit],
      )
      return rows.map(({ id }) => id)
    },
    find: id => find('id = $1', [id]),
    findByContributor: key =>
      find('id = (SELECT conversation_id FROM conversation_key WHERE contributor_key = $1)', [key]),
    waiting: (id, now) =>
      events(
        `conversation_id = $1 AND state = 'waiting' AND (not_before IS NULL OR not_before <= $2) ORDER BY at, id LIMIT 1`,
        [id, now],
      ),
    held: id => events(`conversation_id = $1 AND state = 'held' ORDER BY at, id`, [id]),
    ofMessage: (id, key) =>
      events('conversation_id = $1 AND message_key = $2 ORDER BY received_at DESC, id DESC', [id, key]),
    save: (conversation, result, now) => saveTurn(pool, sealer, conversation, result, now),
    takeUnheard: limit => takeUnheard(pool, sealer, clock.now(), limit),
    async hasWritten(contributorKey) {
      return (await query('SELECT 1 FROM conversation_key WHERE contributor_key = $1', [contributorKey])).length > 0
    },
    async lastHeardAt(channel) {
      const [row] = await query<{ at: Date | null }>('SELECT max(at) AS at FROM chat_event WHERE channel = $1', [
        channel,
      ])
      return row?.at?.toISOString() ?? null
    },
    async forgetAddresses(now) {
      const rows = await query(FORGET_ADDRESSES, [now])
      return rows.length
    },
    transcript: id => transcript(pool, sealer, id),
    async forget(id) {
      await query('DELETE FROM conversation WHERE id = $1', [id])
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface ConversationRow {
  id: string
  channel: string
  contributor_key: string
  state: ConversationState
  version: number
  last_in_at: Date | null
}

const CONVERSATION = `SELECT id, channel, state, version, last_in_at,
  (SELECT contributor_key FROM conversation_key WHERE conversation_id = conversation.id ORDER BY main DESC LIMIT 1) AS contributor_key
  FROM conversation`

const toConversation = (row: ConversationRow): Conversation => ({
  id: row.id,
  channel: row.channel as ChatChannel,
  contributorKey: row.contributor_key,
  state: row.state,
  version: row.version,
  lastInAt: row.last_in_at?.toISOString() ?? null,
})

const raise = (
  pool: pg.Pool,
  sealer: Sealer,
  conversationId: string,
  { id, key, kind, at }: Parameters<ConversationStore['raise']>[1],
): Promise<void> =>
  inTransaction(pool, async client => {
    const body: EventBody = { kind }
    await client.query(
      `INSERT INTO chat_event (id, channel, event_key, kind, message_key, conversation_id, received_at, at, state, sealed, tries)
       SELECT $1, channel, $2, $3, $2, id, $4, $4, 'waiting', $5, 0 FROM conversation WHERE id = $6 ON CONFLICT DO NOTHING`,
      [id, key, kind, at, sealer.seal(JSON.stringify(body)), conversationId],
    )
    await client.query('UPDATE conversation SET due_at = least(due_at, $2) WHERE id = $1', [conversationId, at])
  })

const takeUnheard = async (pool: pg.Pool, sealer: Sealer, now: Date, limit: number) => {
  const { rows } = await translating(() =>
    pool.query<EventRow & { conversation_id: string }>(
      `UPDATE chat_event SET listened_at = $1 WHERE id IN (
         SELECT id FROM chat_event WHERE state = 'held' AND listened_at IS NULL ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING ${EVENT_COLUMNS}, conversation_id`,
      [now, limit],
    ),
  )
  const taken: Awaited<ReturnType<ConversationStore['takeUnheard']>> = []
  for (const row of rows) {
    const found = await pool.query<ConversationRow>(`${CONVERSATION} WHERE id = $1`, [row.conversation_id])
    const [conversation] = found.rows
    if (conversation) taken.push({ conversation: toConversation(conversation), event: toEvent(row, sealer) })
  }
  return taken
}

/**
 * Nothing may be sent any more: they stopped it or are gone; or they have been silent for a day, did not agree to be written to,
 * and nothing is owed. Whoever asked for a person, or waits for a message of ours, keeps their address until that is done.
 */
const FORGET_ADDRESSES = `DELETE FROM reply_address AS address USING conversation
  WHERE conversation.id = address.conversation_id
    AND NOT EXISTS (SELECT 1 FROM outbox WHERE conversation_id = conversation.id AND state IN ('waiting', 'sending'))
    AND NOT EXISTS (SELECT 1 FROM chat_event WHERE conversation_id = conversation.id AND state = 'waiting')
    AND NOT EXISTS (SELECT 1 FROM to_do WHERE conversation_id = conversation.id AND done_at IS NULL)
    AND ((state ->> 'stopped')::boolean OR (state ->> 'gone')::boolean
      OR (last_in_at < $1::timestamptz - interval '24 hours' AND state ->> 'held' IS NULL
        AND coalesce((state #>> '{consent,contact}')::boolean, false) = false
        AND state #>> '{record,receipt}' IS NULL))
  RETURNING 1`

const transcript = async (pool: pg.Pool, sealer: Sealer, id: string): Promise<TranscriptLine[]> => {
  const { rows } = await translating(() =>
    pool.query<{ id: string; at: Date; sealed: string; ours: boolean }>(
      `SELECT id, received_at AS at, sealed, false AS ours FROM chat_event
       WHERE conversation_id = $1 AND kind = 'message' AND sealed IS NOT NULL
       UNION ALL
       SELECT id, created_at, sealed, true FROM outbox WHERE conversation_id = $1 AND sealed IS NOT NULL AND state <> 'cancelled'
       ORDER BY at, id`,
      [id],
    ),
  )
  return rows.flatMap(({ id: line, at, sealed, ours }): TranscriptLine[] => {
    const opened = JSON.parse(sealer.open(sealed)) as EventBody | OutgoingMessage
    const base = { id: line, at: at.toISOString() }
    if (ours) return [{ ...base, from: 'earshot', message: opened as OutgoingMessage }]
    const body = opened as EventBody
    return body.kind === 'message' ? [{ ...base, from: 'contributor', content: body.content }] : []
  })
}
