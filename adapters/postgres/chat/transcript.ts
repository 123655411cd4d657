import type pg from 'pg'
import type { OutgoingMessage } from '../../../src/domain/chat/chat-line.js'
import type { EventBody, TranscriptLine } from '../../../src/domain/chat/conversation-store.js'
import type { Sealer } from '../../../src/domain/secrets.js'
import { translating } from '../errors.js'
import { openedAs } from './sealed.js'

/** Both sides of a chat, oldest first, as far as their words are still there. */
export const transcript = async (
  pool: pg.Pool,
  sealer: Pick<Sealer, 'open'>,
  conversationId: string,
): Promise<TranscriptLine[]> => {
  const { rows } = await translating(() => pool.query<LineRow>(BOTH_SIDES, [conversationId]))
  return rows.flatMap(({ id, at, sealed, ours }): TranscriptLine[] => {
    const base = { id, at: at.toISOString() }
    if (ours) return [{ ...base, from: 'earshot', message: openedAs<OutgoingMessage>(sealed, sealer) }]
    const body = openedAs<EventBody>(sealed, sealer)
    return body.kind === 'message' ? [{ ...base, from: 'contributor', content: body.content }] : []
  })
}

// ---------------------------------------------------------------------------------------------------------------------

interface LineRow {
  id: string
  at: Date
  sealed: string
  ours: boolean
}

const BOTH_SIDES = `SELECT id, received_at AS at, sealed, false AS ours FROM chat_event
  WHERE conversation_id = $1 AND kind = 'message' AND sealed IS NOT NULL
  UNION ALL
  SELECT id, created_at, sealed, true FROM outbox WHERE conversation_id = $1 AND sealed IS NOT NULL AND state <> 'cancelled'
  ORDER BY at, id`
