import type pg from 'pg'

/** What waits to go out may hold words of theirs that are erased. */
export const takeBack = async (client: pg.PoolClient, conversationId: string): Promise<void> => {
  await client.query(
    `UPDATE outbox SET state = 'cancelled', sealed = NULL
     WHERE conversation_id = $1 AND state = 'waiting' AND purpose NOT IN ('urgent', 'person')`,
    [conversationId],
  )
}

/**
 * Somebody wants nothing of theirs kept. A file that belonged to it is nobody's from now on, and is swept away. What came in since
 * is not meant; a message whose file was being fetched came before.
 */
export const forgetUnkept = async (client: pg.PoolClient, conversationId: string): Promise<void> => {
  await client.query(
    `UPDATE chat_event SET state = 'done', sealed = NULL
     WHERE conversation_id = $1 AND (state IN ('early', 'unreadable') OR (state = 'waiting' AND not_before IS NOT NULL))`,
    [conversationId],
  )
  await client.query(
    `UPDATE outbox SET sealed = NULL
     WHERE conversation_id = $1 AND purpose = 'person' AND state NOT IN ('waiting', 'sending')`,
    [conversationId],
  )
}
