import type { ChatChannel } from '../../../src/domain/chat/chat-event.js'
import type { ConversationState } from '../../../src/domain/chat/conversation/state.js'
import type { Conversation } from '../../../src/domain/chat/conversation-store.js'

export interface ConversationRow {
  id: string
  channel: string
  contributor_key: string
  state: ConversationState
  version: number
  last_in_at: Date | null
}

export const SELECT_CONVERSATION = `SELECT id, channel, state, version, last_in_at,
  (SELECT contributor_key FROM conversation_key WHERE conversation_id = conversation.id ORDER BY main DESC LIMIT 1) AS contributor_key
  FROM conversation`

export const toConversation = (row: ConversationRow): Conversation => ({
  id: row.id,
  channel: row.channel as ChatChannel,
  contributorKey: row.contributor_key,
  state: row.state,
  version: row.version,
  lastInAt: row.last_in_at?.toISOString() ?? null,
})
