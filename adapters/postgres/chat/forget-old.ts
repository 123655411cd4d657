import type pg from 'pg'
import { inTransaction } from '../transaction.js'

/** Forgets what has had its time, but for practice. @returns how much and how many */
export const forgetOld = (pool: pg.Pool, now: Date, consentHours: number): Promise<number> =>
  inTransaction(pool, async client => {
    const events = await client.query(EVENTS, [now, consentHours])
    const answers = await client.query(ANSWERS, [now])
    const strangers = await client.query<{ id: string }>(STRANGERS, [now])
    const ids = [strangers.rows.map(({ id }) => id)]
    await client.query('UPDATE chat_event SET conversation_id = NULL WHERE conversation_id = ANY($1)', ids)
    await client.query('DELETE FROM conversation WHERE id = ANY($1)', ids)
    return (events.rowCount ?? 0) + (answers.rowCount ?? 0) + strangers.rows.length
  })

// ---------------------------------------------------------------------------------------------------------------------

/** What was put aside of somebody we know waits a month for a program that can read it; of a stranger, no longer than all else. */
const EVENTS = `UPDATE chat_event SET state = 'done', sealed = NULL
  WHERE channel <> 'practice' AND state IN ('early', 'unreadable')
    AND (received_at < $1::timestamptz - interval '30 days'
      OR (received_at < $1::timestamptz - $2 * interval '1 hour' AND (state = 'early' OR conversation_id IS NULL)))`

const ANSWERS = `UPDATE outbox SET sealed = NULL
  WHERE channel <> 'practice' AND purpose = 'person' AND sealed IS NOT NULL
    AND state NOT IN ('waiting', 'sending') AND created_at < $1::timestamptz - interval '30 days'`

/** So many at a time, that a month of them is never too much for one query; the others have their turn an hour later. */
const MOST_STRANGERS = 1000

/** Whoever writes at this very moment is passed over: a message makes its conversation due before it commits. */
const STRANGERS = `SELECT id FROM conversation
  WHERE channel <> 'practice' AND due_at IS NULL
    AND coalesce(last_in_at, created_at) < $1::timestamptz - interval '30 days'
    AND state ->> 'consent' IS NULL AND state ->> 'held' IS NULL AND NOT (state ->> 'stopped')::boolean
    AND NOT EXISTS (SELECT 1 FROM to_do WHERE conversation_id = conversation.id AND done_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM outbox WHERE conversation_id = conversation.id AND state IN ('waiting', 'sending'))
    AND NOT EXISTS (SELECT 1 FROM chat_event WHERE conversation_id = conversation.id AND state = 'waiting')
  LIMIT ${MOST_STRANGERS} FOR UPDATE SKIP LOCKED`
