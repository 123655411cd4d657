import type pg from 'pg'
import type { OutgoingMessage } from '../../../src/domain/chat/chat-line.js'
import type { ConversationStore } from '../../../src/domain/chat/conversation-store.js'
import type { Answer, ToDoKind } from '../../../src/domain/chat/to-do.js'
import type { StoredToDo, ToDoStore } from '../../../src/domain/chat/to-do-store.js'
import type { Sealer } from '../../../src/domain/secrets.js'
import { translating } from '../errors.js'
import { isUuid } from '../uuid.js'
import { addToDo } from './add-to-do.js'
import { openedOrNull } from './sealed.js'

/** What people of the forum have to do about conversations, in PostgreSQL. */
export const createToDoStore = (
  pool: pg.Pool,
  sealer: Pick<Sealer, 'open'>,
  conversations: Pick<ConversationStore, 'find'>,
): ToDoStore => {
  const list = async (rest: string, values: unknown[] = []): Promise<StoredToDo[]> => {
    const { rows } = await translating(() => pool.query<ToDoRow>(`${TO_DO} ${rest}`, values))
    const found = await Promise.all(rows.map(row => toStored(pool, sealer, conversations, row)))
    return found.filter(one => one !== null)
  }
  return {
    open: () => list(`WHERE done_at IS NULL ORDER BY kind = 'urgent-held' DESC, at, id`),
    recentlyDone: limit => list('WHERE done_at IS NOT NULL ORDER BY done_at DESC, id LIMIT $1', [limit]),
    find: async id => (isUuid(id) ? ((await list('WHERE id = $1', [id]))[0] ?? null) : null),
    async countOpen() {
      const { rows } = await translating(() =>
        pool.query<{
          open: number
        }>(`SELECT count(*)::int AS open FROM to_do JOIN conversation ON conversation.id = conversation_id
           WHERE done_at IS NULL AND channel <> 'practice'`),
      )
      return rows[0]?.open ?? 0
    },
    async add(conversationId, kind, at) {
      await translating(() => addToDo(pool, conversationId, kind, at))
    },
    async finish(id, by, at) {
      if (!isUuid(id)) return
      await translating(() =>
        pool.query('UPDATE to_do SET done_at = $3, done_by = $2 WHERE id = $1 AND done_at IS NULL', [id, by, at]),
      )
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface ToDoRow {
  id: string
  kind: string
  conversation_id: string
  at: Date
  done_at: Date | null
  done_by: string | null
  has_address: boolean
}

const TO_DO = `SELECT id, kind, conversation_id, at, done_at, done_by,
  EXISTS (SELECT 1 FROM reply_address WHERE conversation_id = to_do.conversation_id) AS has_address FROM to_do`

const toStored = async (
  pool: pg.Pool,
  sealer: Pick<Sealer, 'open'>,
  conversations: Pick<ConversationStore, 'find'>,
  row: ToDoRow,
): Promise<StoredToDo | null> => {
  const conversation = await conversations.find(row.conversation_id)
  if (!conversation) return null
  return {
    id: row.id,
    kind: row.kind as ToDoKind,
    channel: conversation.channel,
    at: row.at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
    doneBy: row.done_by,
    conversation,
    hasAddress: row.has_address,
    answers: await answersOf(pool, sealer, row),
  }
}

interface AnswerRow {
  at: Date
  by: string
  state: string
  delivery: string | null
  sealed: string | null
}

/** Since the question was asked. What the platform could not deliver has failed, whenever that is reported. */
const answersOf = async (pool: pg.Pool, sealer: Pick<Sealer, 'open'>, row: ToDoRow): Promise<Answer[]> => {
  const { rows } = await translating(() =>
    pool.query<AnswerRow>(
      `SELECT coalesce(sent_at, created_at) AS at, by, state, delivery, sealed FROM outbox
       WHERE conversation_id = $1 AND purpose = 'person' AND created_at >= $2 AND created_at <= coalesce($3, created_at)
       ORDER BY id`,
      [row.conversation_id, row.at, row.done_at],
    ),
  )
  return rows.map(({ at, by, sealed, ...rest }) => ({
    at: at.toISOString(),
    by,
    text: openedOrNull<OutgoingMessage>(sealed, sealer)?.text ?? null,
    state: stateOf(rest),
  }))
}

const stateOf = ({ state, delivery }: Pick<AnswerRow, 'state' | 'delivery'>): Answer['state'] => {
  if (['failed', 'unsure', 'cancelled'].includes(state) || delivery === 'failed') return 'failed'
  return state === 'sent' ? 'sent' : 'waiting'
}
