import type pg from 'pg'
import { v7 } from 'uuid'
import type { OutgoingMessage } from '../../../src/domain/chat/chat-line.js'
import type { ConversationState } from '../../../src/domain/chat/conversation/state.js'
import type { Purpose } from '../../../src/domain/chat/conversation/turn.js'
import type { Outbox, Outgoing } from '../../../src/domain/chat/outbox.js'
import type { Sealer } from '../../../src/domain/secrets.js'
import { translating } from '../errors.js'
import { opened, openedAs } from './sealed.js'

/** What goes out, in PostgreSQL. The words are sealed, and forgotten once they are sent, but for practice and for people's answers. */
export const createOutbox = (pool: pg.Pool, sealer: Sealer): Outbox => {
  const run = async (text: string, values: unknown[]): Promise<void> => {
    await translating(() => pool.query(text, values))
  }
  const postpone: Outbox['postpone'] = (id, until, countsAsTry) =>
    run(`UPDATE outbox SET state = 'waiting', not_before = $2, tries = tries + $3 ${IF_STILL_SENDING}`, [
      id,
      until,
      countsAsTry ? 1 : 0,
    ])
  const fail: Outbox['fail'] = (id, problem) =>
    run(`UPDATE outbox SET state = 'failed', problem = $2, ${FORGOTTEN} ${IF_STILL_SENDING}`, [id, problem])
  /** The former secret may be put back; a message that nobody could want any more ends, and lets later ones go. */
  const putOff = ({ id, created_at }: OutgoingRow, now: Date): Promise<void> =>
    now.getTime() - created_at.getTime() < WEEK
      ? postpone(id, new Date(now.getTime() + HOUR), false)
      : fail(id, 'unknown')
  return {
    async take(channel, now) {
      await run(SET_ASIDE, [channel, now])
      const { rows } = await translating(() => pool.query<OutgoingRow>(TAKE, [channel, now]))
      const [row] = rows
      if (!row) return null
      try {
        return toOutgoing(row, sealer)
      } catch (error) {
        await putOff(row, now)
        throw error
      }
    },
    async sent(id, sentKey, at) {
      await run(SENT, [id, sentKey, at])
    },
    postpone,
    fail,
    cancel: id => run(`UPDATE outbox SET state = 'cancelled', ${FORGOTTEN} ${IF_STILL_SENDING}`, [id]),
    delivered: (sentKey, { channel, status, problem }) =>
      run(
        `UPDATE outbox SET delivery = $3, problem = coalesce($4, problem)
         WHERE channel = $1 AND sent_key = $2
           AND array_position(${DELIVERY_ORDER}, $3) > coalesce(array_position(${DELIVERY_ORDER}, delivery), 0)`,
        [channel, sentKey, status, problem ?? null],
      ),
    add: (conversationId, by, message, at) =>
      run(
        `INSERT INTO outbox (id, channel, conversation_id, purpose, cause, created_at, not_before, state, sealed, tries, by)
         SELECT $1::uuid, channel, id, 'person', $1::uuid::text, $2, $2, 'waiting', $3, 0, $4 FROM conversation WHERE id = $5`,
        [v7(), at, sealer.seal(JSON.stringify(message)), by, conversationId],
      ),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR

/** Whoever took so long that the message was set aside has no say in it any more. */
const IF_STILL_SENDING = `WHERE id = $1 AND state = 'sending'`

const FORGOTTEN = `sealed = CASE WHEN channel = 'practice' OR purpose = 'person' THEN sealed END`
/** The conversation's row is locked before the message's, as a turn that is being saved does it: else the two could wait for each other. */
const SENT = `WITH whom AS (
    UPDATE conversation SET last_out_at = $3 WHERE id = (SELECT conversation_id FROM outbox WHERE id = $1) RETURNING id)
  UPDATE outbox SET state = 'sent', sent_at = $3, sent_key = $2, tries = tries + 1, ${FORGOTTEN}
  FROM whom WHERE outbox.id = $1 AND outbox.conversation_id = whom.id`

const DELIVERY_ORDER = `ARRAY['sent', 'delivered', 'read', 'failed']`

const IMPORTANT = `(purpose IN ('urgent', 'person', 'requested') AND tries < 8)`

/**
 * A message whose sender died while sending may have gone out. Saying a thing twice is chatter, but not for these; and not for
 * ever, should it be the message itself that its senders die of.
 */
const SET_ASIDE = `UPDATE outbox
  SET state = CASE WHEN ${IMPORTANT} THEN 'waiting' ELSE 'unsure' END, tries = tries + 1,
      sealed = CASE WHEN ${IMPORTANT} OR purpose = 'person' OR channel = 'practice' THEN sealed END
  WHERE channel = $1 AND state = 'sending' AND not_before < $2::timestamptz - interval '3 minutes'`

/** What is urgent, or a person's own, waits behind nothing. `not_before` of a message that is being sent is when that began. */
const TAKE = `UPDATE outbox SET state = 'sending', not_before = $2
  FROM (SELECT conversation.id AS conversation_id, state AS conversation_state, last_in_at,
          (SELECT sealed FROM reply_address WHERE conversation_id = conversation.id) AS address,
          (SELECT count(*)::int FROM outbox AS before WHERE before.conversation_id = conversation.id
             AND before.sent_at > $2::timestamptz - interval '24 hours' AND before.purpose <> 'survey') AS sent_lately
        FROM conversation) AS whom
  WHERE whom.conversation_id = outbox.conversation_id AND outbox.id = (
    SELECT id FROM outbox AS next WHERE channel = $1 AND state = 'waiting' AND not_before <= $2
      AND (purpose IN ('urgent', 'person') OR NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.conversation_id = next.conversation_id
                        AND earlier.state IN ('waiting', 'sending') AND earlier.id < next.id))
    ORDER BY purpose = 'urgent' DESC, not_before, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING outbox.id, outbox.conversation_id, purpose, sealed, tries, created_at, conversation_state, last_in_at, address, sent_lately`

interface OutgoingRow {
  id: string
  conversation_id: string
  purpose: string
  sealed: string
  tries: number
  created_at: Date
  conversation_state: ConversationState
  last_in_at: Date | null
  address: string | null
  sent_lately: number
}

const toOutgoing = (row: OutgoingRow, sealer: Sealer): Outgoing => ({
  id: row.id,
  conversationId: row.conversation_id,
  purpose: row.purpose as Purpose,
  message: openedAs<OutgoingMessage>(row.sealed, sealer),
  address: row.address === null ? null : opened(row.address, sealer),
  state: row.conversation_state,
  lastInAt: row.last_in_at?.toISOString() ?? null,
  tries: row.tries,
  createdAt: row.created_at.toISOString(),
  sentLately: row.sent_lately,
})
