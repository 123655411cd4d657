import { describeChatStores } from './contracts/chats.js'
import { chatMemory } from './support/chat-memory.js'
import { fakeClock } from './support/fake-clock.js'
import { fakeConversationStore } from './support/fake-conversations.js'
import { fakeExperiences } from './support/fake-experiences.js'
import { fakeOutbox } from './support/fake-outbox.js'
import { fakeToDoStore } from './support/fake-to-do-store.js'

describeChatStores('in memory', async () => {
  const memory = chatMemory()
  const experiences = fakeExperiences(fakeClock())
  return {
    conversations: fakeConversationStore(memory, experiences),
    outbox: fakeOutbox(memory),
    toDos: fakeToDoStore(memory),
    experiences,
  }
})
