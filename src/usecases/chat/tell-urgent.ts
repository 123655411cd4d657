import { CHAT_CHANNELS } from '../../domain/chat/chat-event.js'
import type { ConversationStore } from '../../domain/chat/conversation-store.js'
import type { Experience } from '../../domain/experience.js'
import type { Clock, Ids } from '../../domain/ports.js'

export interface TellUrgentDeps {
  conversations: Pick<ConversationStore, 'findByContributor' | 'raise'>
  ids: Pick<Ids, 'experience'>
  clock: Clock
}

/** When a record turns out urgent, the chat that it came from is told once, so that the numbers for help go out. Safe to repeat. */
export const tellUrgent =
  ({ conversations, ids, clock }: TellUrgentDeps) =>
  async ({ channel, contributorKey, reference }: Experience): Promise<void> => {
    if (contributorKey === undefined || !(CHAT_CHANNELS as readonly string[]).includes(channel)) return
    const conversation = await conversations.findByContributor(contributorKey)
    if (!conversation) return
    const event = { id: ids.experience(), key: `urgent ${reference}`, kind: 'urgent', at: clock.now() } as const
    await conversations.raise(conversation.id, event)
  }
