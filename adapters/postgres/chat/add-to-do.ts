import type pg from 'pg'
import { v7 } from 'uuid'
import type { ToDoKind } from '../../../src/domain/chat/to-do.js'

/** One open to-do of each kind for a conversation: adding it again changes nothing, and nor does a conversation that is gone. */
export const addToDo = (
  client: Pick<pg.PoolClient, 'query'>,
  conversationId: string,
  kind: ToDoKind,
  at: Date,
): Promise<unknown> =>
  client.query(
    `INSERT INTO to_do (id, kind, conversation_id, at) SELECT $1, $2, id, $4 FROM conversation WHERE id = $3
     ON CONFLICT (conversation_id, kind) WHERE done_at IS NULL DO NOTHING`,
    [v7(), kind, conversationId, at],
  )
