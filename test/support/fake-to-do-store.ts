import type { Answer } from '../../src/domain/chat/to-do.js'
import type { StoredToDo, ToDoStore } from '../../src/domain/chat/to-do-store.js'
import { addToDo, type ChatMemory, type HeldToDo, openly, type SaidMessage } from './chat-memory.js'

/** To-dos in memory, keeping every promise of the real store. */
export const fakeToDoStore = ({ conversations, said, toDos }: ChatMemory): ToDoStore => {
  const stored = (one: HeldToDo): StoredToDo[] => {
    const { conversationId, ...rest } = one
    const conversation = conversations.get(conversationId)
    if (!conversation) return []
    const answers = said
      .filter(other => other.conversationId === conversationId && other.purpose === 'person')
      .filter(({ at }) => at >= one.at && at <= (one.doneAt ?? at))
      .map(answerOf)
    return [{ ...rest, conversation: openly(conversation), hasAddress: conversation.address !== null, answers }]
  }
  const open = () => toDos.filter(({ doneAt }) => doneAt === null)
  return {
    open: async () => open().sort(urgentFirst).flatMap(stored),
    recentlyDone: async limit =>
      toDos
        .filter(({ doneAt }) => doneAt !== null)
        .sort((one, other) => (other.doneAt ?? '').localeCompare(one.doneAt ?? ''))
        .slice(0, limit)
        .flatMap(stored),
    find: async id => toDos.filter(one => one.id === id).flatMap(stored)[0] ?? null,
    countOpen: async () => open().filter(({ channel }) => channel !== 'practice').length,
    async add(conversationId, kind, at) {
      const conversation = conversations.get(conversationId)
      if (conversation) addToDo(toDos, conversation, kind, at)
    },
    async finish(id, by, at) {
      const found = open().find(one => one.id === id)
      if (found) Object.assign(found, { doneBy: by, doneAt: at.toISOString() })
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const urgentFirst = (one: HeldToDo, other: HeldToDo): number =>
  Number(other.kind === 'urgent-held') - Number(one.kind === 'urgent-held') || one.at.localeCompare(other.at)

const answerOf = ({ at, sentAt, by, message, forgotten, state, delivery }: SaidMessage): Answer => ({
  at: sentAt ?? at,
  by: by ?? '',
  text: forgotten ? null : message.text,
  state: stateOf(state, delivery),
})

const stateOf = (state: SaidMessage['state'], delivery: string | null): Answer['state'] => {
  if (['failed', 'unsure', 'cancelled'].includes(state) || delivery === 'failed') return 'failed'
  return state === 'sent' ? 'sent' : 'waiting'
}
