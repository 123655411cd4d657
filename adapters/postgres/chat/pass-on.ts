import type pg from 'pg'
import { v7 } from 'uuid'
import type { NewEvent } from '../../../src/domain/chat/conversation-store.js'
import { mayBeSomebodyElse } from '../../../src/domain/chat/passed-on-number.js'
import { rekey } from './rekey.js'

interface Former {
  id: string
  last_in_at: Date | null
}

/**
 * Whoever writes from a number that was silent for very long may be its new owner: nothing of the one before can be reached by it,
 * or by another name of theirs, any more. It stays in the record, where a reference finds it.
 */
export const partFromFormerOwner = async (client: pg.PoolClient, event: NewEvent): Promise<void> => {
  const { channel, at, from } = event
  const { rows } = await client.query<Former>(
    `SELECT id, last_in_at FROM conversation
     WHERE id IN (SELECT conversation_id FROM conversation_key WHERE contributor_key = ANY($1))`,
    [from.contributorKeys],
  )
  for (const { id } of rows.filter(former => mayBeSomebodyElse(channel, former.last_in_at, at))) await part(client, id)
}

// ---------------------------------------------------------------------------------------------------------------------

const part = async (client: pg.PoolClient, id: string): Promise<void> => {
  const nobodys = v7()
  const { rows } = await client.query<{ contributor_key: string }>(
    'DELETE FROM conversation_key WHERE conversation_id = $1 RETURNING contributor_key',
    [id],
  )
  await client.query('INSERT INTO conversation_key (contributor_key, conversation_id, main) VALUES ($1, $2, true)', [
    nobodys,
    id,
  ])
  const former = rows.map(({ contributor_key }) => contributor_key)
  await rekey(client, former, nobodys)
  await client.query('DELETE FROM reply_address WHERE conversation_id = $1', [id])
  // A turn that is just being taken must not be saved: it knows the person by the number.
  await client.query('UPDATE conversation SET version = version + 1 WHERE id = $1', [id])
}
