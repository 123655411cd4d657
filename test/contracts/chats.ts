import type { ChatStores } from '../support/chat-stores.js'
import { describeConversationStore } from './conversation-store.js'
import { describeConversationsDue } from './conversations-due.js'
import { describeForgetting } from './forgetting.js'
import { describeOutbox } from './outbox.js'
import { describePassedOnNumbers } from './passed-on-numbers.js'
import { describePeopleWhoMove } from './people-who-move.js'
import { describeReplyAddresses } from './reply-addresses.js'
import { describeToDoStore } from './to-do-store.js'

/** All that the stores of chats promise, together. */
export const describeChatStores = (name: string, open: () => Promise<ChatStores>): void => {
  describeConversationStore(name, open)
  describeConversationsDue(name, open)
  describeForgetting(name, open)
  describePassedOnNumbers(name, open)
  describePeopleWhoMove(name, open)
  describeReplyAddresses(name, open)
  describeOutbox(name, open)
  describeToDoStore(name, open)
}
