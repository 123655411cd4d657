import type pg from 'pg'
import { v7 } from 'uuid'
import type { Conversation, TurnResult } from '../../../src/domain/chat/conversation-store.js'
import type { Sealer } from '../../../src/domain/secrets.js'
import { inTransaction } from '../transaction.js'
import { addToDo } from './add-to-do.js'
import { forgetUnkept, takeBack } from './forget-unkept.js'
import { sealedBody } from './sealed.js'

/**
 * Saves one turn, all or nothing. The conversation's row is locked first, so that what comes in meanwhile waits and then makes the
 * conversation due again: nothing can slip between looking for waiting events and going to sleep.
 */
export const saveTurn = (
  pool: pg.Pool,
  sealer: Sealer,
  conversation: Pick<Conversation, 'id' | 'version'>,
  result: TurnResult,
  now: Date,
): Promise<boolean> =>
  inTransaction(pool, async client => {
    const { rows } = await client.query<{ version: number; channel: string }>(
      'SELECT version, channel FROM conversation WHERE id = $1 FOR UPDATE',
      [conversation.id],
    )
    const [current] = rows
    if (current?.version !== conversation.version) return false
    const keepsWords = current.channel === 'practice'
    for (const event of result.events) await saveEvent(client, sealer, event, keepsWords)
    if (result.takeBack && !keepsWords) await takeBack(client, conversation.id)
    if (result.forgetUnkept && !keepsWords) await forgetUnkept(client, conversation.id)
    await speak(client, sealer, { ...conversation, channel: current.channel }, result, now)
    await remember(client, conversation.id, result, now)
    await keepTogether(client, conversation.id, result)
    await client.query(
      `UPDATE conversation SET state = $2, version = version + 1,
         due_at = least($3::timestamptz, (SELECT min(coalesce(not_before, $4)) FROM chat_event
                                          WHERE conversation_id = $1 AND state = 'waiting'))
       WHERE id = $1`,
      [conversation.id, JSON.stringify(result.state), result.dueAt, now],
    )
    return true
  })

// ---------------------------------------------------------------------------------------------------------------------

type SavedEvent = TurnResult['events'][number]

/** A body that is not spoken of stays; one that is null is forgotten, but for practice, where it is shown. */
const saveEvent = (client: pg.PoolClient, sealer: Sealer, event: SavedEvent, keepsWords: boolean) => {
  const forgets = event.body === null && !keepsWords
  const sealed = event.body ? sealedBody(event.body, sealer) : null
  return client.query(
    `UPDATE chat_event SET state = $2, reference = coalesce($3, reference), not_before = $4, tries = coalesce($5, tries),
       sealed = CASE WHEN $6 THEN NULL ELSE coalesce($7, sealed) END
     WHERE id = $1`,
    [event.id, event.state, event.reference ?? null, event.notBefore ?? null, event.tries ?? null, forgets, sealed],
  )
}

const speak = async (
  client: pg.PoolClient,
  sealer: Sealer,
  conversation: { id: string; channel: string },
  { say, cancelUnsent }: TurnResult,
  now: Date,
): Promise<void> => {
  // A person's words go out after a STOP, too, to whoever asked for a person.
  if (cancelUnsent) {
    await client.query(
      `UPDATE outbox SET state = 'cancelled', sealed = NULL
       WHERE conversation_id = $1 AND state = 'waiting' AND purpose <> 'requested' AND (purpose <> 'person' OR NOT EXISTS (
         SELECT 1 FROM to_do WHERE to_do.conversation_id = $1 AND kind = 'human' AND done_at IS NULL))`,
      [conversation.id],
    )
  }
  for (const { purpose, cause, message } of say) {
    await client.query(
      `INSERT INTO outbox (id, channel, conversation_id, purpose, cause, created_at, not_before, state, sealed, tries)
       VALUES ($1, $2, $3, $4, $5, $6, $6, 'waiting', $7, 0) ON CONFLICT (conversation_id, purpose, cause) DO NOTHING`,
      [v7(), conversation.channel, conversation.id, purpose, cause, now, sealer.seal(JSON.stringify(message))],
    )
  }
}

const remember = async (
  client: pg.PoolClient,
  id: string,
  { toDos, forgetAddress }: TurnResult,
  now: Date,
): Promise<void> => {
  for (const kind of toDos) await addToDo(client, id, kind, now)
  if (forgetAddress) await client.query('DELETE FROM reply_address WHERE conversation_id = $1', [id])
}

/** A record that was made while its person got a new number goes by the new one, like all others of theirs. */
const keepTogether = async (client: pg.PoolClient, id: string, { events }: TurnResult): Promise<void> => {
  const references = events.flatMap(({ reference }) => (reference === undefined ? [] : [reference]))
  if (references.length === 0) return
  await client.query(
    `UPDATE experience SET contributor_key = main_key.contributor_key, version = version + 1 FROM conversation_key AS main_key
     WHERE main_key.conversation_id = $1 AND main_key.main AND reference = ANY($2)
       AND experience.contributor_key <> main_key.contributor_key`,
    [id, references],
  )
}
