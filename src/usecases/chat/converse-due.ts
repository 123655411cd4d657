import type { ConversationStore } from '../../domain/chat/conversation-store.js'
import type { Clock, Log } from '../../domain/ports.js'

export interface ConverseDueDeps {
  conversations: Pick<ConversationStore, 'takeDue'>
  converse(conversationId: string): Promise<void>
  /** Longer than a turn takes; a process that dies in the middle gives its conversations back after this. */
  lockSeconds: number
  clock: Clock
  log: Log
}

const AT_ONCE = 20

/** Takes the turns of conversations that are due. One that fails is taken up again later and holds up no other. */
export const converseDue =
  ({ conversations, converse, lockSeconds, clock, log }: ConverseDueDeps) =>
  async (): Promise<number> => {
    const due = await conversations.takeDue(clock.now(), AT_ONCE, lockSeconds)
    await Promise.all(
      due.map(conversationId =>
        converse(conversationId).catch((error: unknown) =>
          log.error({ conversationId, error }, 'a turn of a conversation failed; it will be taken again'),
        ),
      ),
    )
    return due.length
  }
