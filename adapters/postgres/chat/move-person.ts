import type pg from 'pg'
import { v7 } from 'uuid'
import type { NewEvent } from '../../../src/domain/chat/conversation-store.js'
import { rekey } from './rekey.js'

/**
 * Somebody has a new number. Their conversation and all their records go by its key from now on, and by no former one: a stranger
 * who is given the old number later must never be taken for them.
 * @returns the conversation that this belongs to; null when nobody here has any of these numbers
 */
export const movePerson = async (client: pg.PoolClient, { from, at }: NewEvent): Promise<string | null> => {
  const [present, ...former] = from.contributorKeys
  const there = await conversationWith(client, [present])
  const id = await conversationWith(client, former)
  if (id === null) return there
  if (there !== null && there !== id) await makeRoom(client, { there, id, present, at })
  const { rows } = await client.query<{ contributor_key: string }>(
    'SELECT contributor_key FROM conversation_key WHERE conversation_id = $1',
    [id],
  )
  const own = rows.map(row => row.contributor_key)
  await client.query('DELETE FROM conversation_key WHERE conversation_id = $1 AND contributor_key = ANY($2)', [
    id,
    former,
  ])
  await client.query('UPDATE conversation_key SET main = false WHERE conversation_id = $1', [id])
  await client.query(
    `INSERT INTO conversation_key (contributor_key, conversation_id, main) VALUES ($1, $2, true)
     ON CONFLICT (contributor_key) DO UPDATE SET main = true`,
    [present, id],
  )
  await rekey(client, own, present)
  await takeTurnAgain(client, id)
  return id
}

// ---------------------------------------------------------------------------------------------------------------------

const conversationWith = async (client: pg.PoolClient, keys: string[]): Promise<string | null> => {
  const { rows } = await client.query<{ conversation_id: string }>(
    `SELECT conversation_id FROM conversation_key WHERE contributor_key = ANY($1)
     ORDER BY array_position($1, contributor_key) LIMIT 1`,
    [keys],
  )
  return rows[0]?.conversation_id ?? null
}

/** A turn that is just being taken knows the person by the former key: it must not be saved. */
const takeTurnAgain = (client: pg.PoolClient, id: string) =>
  client.query('UPDATE conversation SET version = version + 1 WHERE id = $1', [id])

interface Meeting {
  /** The conversation that has the number now. */
  there: string
  /** The one of the person who moves. */
  id: string
  present: string
  at: Date
}

/** Who wrote from the new number after the move is the same person; who wrote from it before was somebody else. */
const makeRoom = async (client: pg.PoolClient, meeting: Meeting): Promise<void> => {
  const { rowCount } = await client.query('SELECT 1 FROM conversation WHERE id = $1 AND created_at >= $2', [
    meeting.there,
    meeting.at,
  ])
  if (rowCount === 0) await cutLoose(client, meeting)
  else await unite(client, meeting)
}

/** Nobody can reach that conversation and its records by this number any more, nor is anything sent there. */
const cutLoose = async (client: pg.PoolClient, { there, present }: Meeting): Promise<void> => {
  const nobodys = v7()
  await client.query('UPDATE conversation_key SET contributor_key = $2 WHERE contributor_key = $1', [present, nobodys])
  await rekey(client, [present], nobodys)
  await client.query('DELETE FROM reply_address WHERE conversation_id = $1', [there])
  await takeTurnAgain(client, there)
}

/** What was held is looked at again: there may be a yes to it. A STOP holds for both; what was not yet answered is answered anew. */
const unite = async (client: pg.PoolClient, { there, id }: Meeting): Promise<void> => {
  await client.query(
    `UPDATE chat_event SET conversation_id = $2, state = CASE state WHEN 'held' THEN 'waiting' ELSE state END,
       not_before = CASE state WHEN 'held' THEN NULL ELSE not_before END
     WHERE conversation_id = $1`,
    [there, id],
  )
  await client.query(`UPDATE outbox SET conversation_id = $2 WHERE conversation_id = $1 AND purpose = 'person'`, [
    there,
    id,
  ])
  await client.query(
    `UPDATE to_do SET conversation_id = $2 WHERE conversation_id = $1 AND (done_at IS NOT NULL OR NOT EXISTS (
       SELECT 1 FROM to_do AS known WHERE known.conversation_id = $2 AND known.kind = to_do.kind AND known.done_at IS NULL))`,
    [there, id],
  )
  await client.query('UPDATE conversation_key SET conversation_id = $2, main = false WHERE conversation_id = $1', [
    there,
    id,
  ])
  await client.query(
    `UPDATE conversation SET last_in_at = greatest(conversation.last_in_at, other.last_in_at),
       state = CASE WHEN other.state @> '{"stopped": true}' THEN conversation.state || '{"stopped": true}' ELSE conversation.state END
     FROM conversation AS other WHERE conversation.id = $2 AND other.id = $1`,
    [there, id],
  )
  await client.query('DELETE FROM conversation WHERE id = $1', [there])
}
