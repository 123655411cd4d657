import type pg from 'pg'
import { v7 } from 'uuid'
import type {
  Conversation,
  ConversationStore,
  EventBody,
  StoredEvent,
} from '../../../src/domain/chat/conversation-store.js'
import type { Sealer } from '../../../src/domain/secrets.js'
import { translating } from '../errors.js'
import { type ConversationRow, SELECT_CONVERSATION, toConversation } from './conversation-row.js'
import { EVENT_COLUMNS, type EventRow, toEvent } from './event-row.js'
import { FORGET_ADDRESSES } from './forget-addresses.js'
import { forgetOld } from './forget-old.js'
import { keepEvent } from './keep-event.js'
import { raise } from './raise.js'
import { saveTurn } from './save-turn.js'
import { openedAs } from './sealed.js'
import { takeUnheard } from './take-unheard.js'
import { transcript } from './transcript.js'

/** Conversations in PostgreSQL. What people said is sealed; what is left open are keyed hashes, steps and times. */
export const createConversationStore = (pool: pg.Pool, sealer: Sealer): ConversationStore => {
  const query = <Row extends pg.QueryResultRow>(text: string, values: unknown[]) =>
    translating(async () => (await pool.query<Row>(text, values)).rows)
  const open = (sealed: string) => openedAs<EventBody>(sealed, sealer)
  const events = async (where: string, values: unknown[]): Promise<StoredEvent[]> =>
    (await query<EventRow>(`SELECT ${EVENT_COLUMNS} FROM chat_event WHERE ${where}`, values)).map(row =>
      toEvent(row, open),
    )
  const find = async (where: string, values: unknown[]): Promise<Conversation | null> => {
    const [row] = await query<ConversationRow>(`${SELECT_CONVERSATION} WHERE ${where}`, values)
    return row ? toConversation(row) : null
  }
  return {
    keepEvent: event => keepEvent(pool, sealer, event),
    async keepUnreadable(channel, key, raw, at) {
      await query(KEEP_UNREADABLE, [v7(), channel, key, at, sealer.seal(raw)])
    },
    raise: (conversationId, event) => raise(pool, sealer, conversationId, event),
    async takeDue(now, limit, leaseSeconds) {
      const until = new Date(now.getTime() + leaseSeconds * 1000)
      return (await query<{ id: string }>(TAKE_DUE, [now, until, limit])).map(({ id }) => id)
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
    takeUnheard: (now, limit, leaseSeconds, whose = 'any') =>
      takeUnheard(pool, sealer, { now, until: new Date(now.getTime() + leaseSeconds * 1000), limit, whose }),
    async listened(eventId, at) {
      await query('UPDATE chat_event SET listened_at = $2 WHERE id = $1', [eventId, at])
    },
    async hasWritten(contributorKey) {
      return (await query('SELECT 1 FROM conversation_key WHERE contributor_key = $1', [contributorKey])).length > 0
    },
    async lastHeardAt(channel) {
      const [row] = await query<{ at: Date | null }>(LAST_HEARD, [channel])
      return row?.at?.toISOString() ?? null
    },
    async forgetAddresses(now) {
      return (await query(FORGET_ADDRESSES, [now])).length
    },
    forgetOld: (now, consentHours) => forgetOld(pool, now, consentHours),
    transcript: id => transcript(pool, sealer, id),
    async forget(id) {
      await query('DELETE FROM conversation WHERE id = $1', [id])
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const KEEP_UNREADABLE = `INSERT INTO chat_event (id, channel, event_key, kind, message_key, received_at, at, state, sealed, tries)
  VALUES ($1, $2, $3, 'unreadable', $3, $4, $4, 'unreadable', $5, 0) ON CONFLICT DO NOTHING`

const TAKE_DUE = `UPDATE conversation SET due_at = $2 WHERE id IN (
  SELECT id FROM conversation WHERE due_at <= $1 ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id`

/** What the machine raised itself, or could not read, has the time of our own clock and would hide what is still to be read. */
const LAST_HEARD = `SELECT max(at) AS at FROM chat_event
  WHERE channel = $1 AND kind IN ('message', 'edit', 'deletion', 'moved')`
