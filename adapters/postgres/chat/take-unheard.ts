import type pg from 'pg'
import type { Conversation, StoredEvent } from '../../../src/domain/chat/conversation-store.js'
import type { Sealer } from '../../../src/domain/secrets.js'
import { translating } from '../errors.js'
import { type ConversationRow, SELECT_CONVERSATION, toConversation } from './conversation-row.js'
import { EVENT_COLUMNS, type EventRow, toEvent } from './event-row.js'
import { openedOrNull } from './sealed.js'

/**
 * Takes held events that the machine has not listened to; they come back when whoever took them dies. One that was sealed with
 * another key comes without its content.
 */
export const takeUnheard = (
  pool: pg.Pool,
  sealer: Pick<Sealer, 'open'>,
  { now, until, limit, whose }: { now: Date; until: Date; limit: number; whose: 'agreed' | 'any' },
): Promise<{ conversation: Conversation; event: StoredEvent }[]> =>
  translating(async () => {
    const { rows } = await pool.query<EventRow & { conversation_id: string }>(TAKE, [
      now,
      until,
      limit,
      whose === 'any',
    ])
    const ids = rows.map(({ conversation_id }) => conversation_id)
    const found = await pool.query<ConversationRow>(`${SELECT_CONVERSATION} WHERE id = ANY($1)`, [ids])
    return rows.toSorted(oldestFirst).flatMap(row => {
      const conversation = found.rows.find(({ id }) => id === row.conversation_id)
      const event = toEvent(row, sealed => openedOrNull(sealed, sealer))
      return conversation ? [{ conversation: toConversation(conversation), event }] : []
    })
  })

// ---------------------------------------------------------------------------------------------------------------------

/** Of what is held, `not_before` is when whoever listens to it is given up. */
const TAKE = `UPDATE chat_event SET not_before = $2 WHERE id IN (
    SELECT id FROM chat_event WHERE state = 'held' AND listened_at IS NULL AND (not_before IS NULL OR not_before <= $1)
      AND ($4 OR EXISTS (SELECT 1 FROM conversation WHERE conversation.id = conversation_id AND jsonb_typeof(state -> 'consent') = 'object'))
    ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING ${EVENT_COLUMNS}, conversation_id`

/** An update gives its rows back in any order. */
const oldestFirst = (one: EventRow, other: EventRow): number => one.id.localeCompare(other.id)
