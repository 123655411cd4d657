/**
 * Nothing may be sent any more: they stopped it or are gone; or they have been silent for a day, did not agree to be written to,
 * and nothing is owed. Whoever asked for a person, or waits for a message of ours, keeps their address until that is done.
 *
 * Who writes at this very moment keeps theirs too: a message makes its conversation due before it commits, and what is due about
 * now, or is just having its turn, is passed over; the lock lets that be looked at once more.
 */
export const FORGET_ADDRESSES = `DELETE FROM reply_address WHERE conversation_id IN (
  SELECT id FROM conversation
  WHERE EXISTS (SELECT 1 FROM reply_address WHERE conversation_id = conversation.id)
    AND (due_at IS NULL OR due_at > $1::timestamptz + interval '10 minutes')
    AND NOT EXISTS (SELECT 1 FROM outbox WHERE conversation_id = conversation.id AND state IN ('waiting', 'sending'))
    AND NOT EXISTS (SELECT 1 FROM chat_event WHERE conversation_id = conversation.id AND state = 'waiting')
    AND NOT EXISTS (SELECT 1 FROM to_do WHERE conversation_id = conversation.id AND done_at IS NULL)
    AND ((state ->> 'stopped')::boolean OR (state ->> 'gone')::boolean
      OR (coalesce(last_in_at, created_at) < $1::timestamptz - interval '24 hours' AND state ->> 'held' IS NULL
        AND coalesce((state #>> '{consent,contact}')::boolean, false) = false
        AND state #>> '{record,receipt}' IS NULL))
  FOR UPDATE SKIP LOCKED)
  RETURNING 1`
