import type { ConversationStore } from '../../src/domain/chat/conversation-store.js'
import type { Outbox } from '../../src/domain/chat/outbox.js'
import { AppError } from '../../src/domain/errors.js'
import type { ChatMemory } from './chat-memory.js'

/** A store whose process can be made to die between changing records and saving its turn. */
export const mortal = (conversations: ConversationStore) => {
  let dies = false
  const store: ConversationStore = {
    ...conversations,
    async save(conversation, result, now) {
      if (dies && result.events.length > 0) {
        dies = false
        throw new AppError('database-unavailable', 'The process died here.', { retryable: true })
      }
      return conversations.save(conversation, result, now)
    },
  }
  return {
    store,
    /** The next turn that has heard something. */
    dieInTheMiddle() {
      dies = true
    },
  }
}

/** An outbox that notes what went out to somebody who had said STOP, and had not asked for it. */
export const watched = (outbox: Outbox, memory: ChatMemory) => {
  const sentAfterStop: string[] = []
  const store: Outbox = {
    ...outbox,
    async sent(id, sentKey, at) {
      const message = memory.said.find(one => one.id === id)
      const stopped = memory.conversations.get(message?.conversationId ?? '')?.state.stopped
      if (message && stopped && message.purpose !== 'requested' && message.purpose !== 'person')
        sentAfterStop.push(message.purpose)
      await outbox.sent(id, sentKey, at)
    },
  }
  return { store, sentAfterStop }
}
