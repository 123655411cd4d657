import type { TurnResult } from '../../src/domain/chat/conversation-store.js'
import { type ChatMemory, type HeldConversation, isUnsent } from './chat-memory.js'

const HOUR = 3_600_000
const MONTH = 30 * 24 * HOUR

/** What a turn forgets beside its events: the same rules as in the database, in memory. */
export const forgetWith = (memory: ChatMemory, { id, channel }: HeldConversation, turn: TurnResult): void => {
  if (channel === 'practice') return
  if (turn.takeBack) takeBack(memory, id)
  if (turn.forgetUnkept) forgetUnkept(memory, id)
}

export const forgetOld = (memory: ChatMemory, now: Date, consentHours: number): number => {
  const { conversations, events, said } = memory
  const isOlder = (at: string, milliseconds: number) => now.getTime() - Date.parse(at) > milliseconds
  const isPractice = (id: string | null) => conversations.get(id ?? '')?.channel === 'practice'
  const old = events
    .filter(({ conversationId }) => !isPractice(conversationId))
    .filter(
      ({ state, receivedAt }) =>
        (state === 'early' && isOlder(receivedAt, consentHours * HOUR)) ||
        (state === 'unreadable' && isOlder(receivedAt, MONTH)),
    )
  for (const event of old) Object.assign(event, { state: 'done', body: null })
  const answers = said.filter(
    one =>
      one.purpose === 'person' &&
      !one.forgotten &&
      !isUnsent(one) &&
      isOlder(one.at, MONTH) &&
      !isPractice(one.conversationId),
  )
  for (const one of answers) one.forgotten = true
  const strangers = [...conversations.values()].filter(
    one => isStranger(memory, one) && isOlder(one.lastInAt ?? one.beganAt, MONTH),
  )
  for (const { id } of strangers) {
    conversations.delete(id)
    for (const event of events.filter(one => one.conversationId === id)) event.conversationId = null
  }
  return old.length + answers.length + strangers.length
}

// ---------------------------------------------------------------------------------------------------------------------

const takeBack = ({ said }: ChatMemory, conversationId: string): void => {
  for (const one of said) {
    const isChatter = one.purpose !== 'urgent' && one.purpose !== 'person'
    if (one.conversationId === conversationId && one.state === 'waiting' && isChatter) one.state = 'cancelled'
  }
}

const forgetUnkept = ({ events, said }: ChatMemory, conversationId: string): void => {
  const theirs = <Item extends { conversationId: string | null }>(list: Item[]) =>
    list.filter(one => one.conversationId === conversationId)
  for (const event of theirs(events)) {
    const isBeingFetched = event.state === 'waiting' && event.notBefore !== null
    if (event.state === 'early' || event.state === 'unreadable' || isBeingFetched)
      Object.assign(event, { state: 'done', body: null })
  }
  for (const one of theirs(said)) {
    if (one.purpose === 'person' && !isUnsent(one)) one.forgotten = true
  }
}

const isStranger = ({ events, said, toDos }: ChatMemory, { id, channel, dueAt, state }: HeldConversation): boolean =>
  channel !== 'practice' &&
  dueAt === null &&
  !state.consent &&
  !state.held &&
  !state.stopped &&
  !toDos.some(one => one.conversationId === id && one.doneAt === null) &&
  !said.some(one => one.conversationId === id && isUnsent(one)) &&
  !events.some(one => one.conversationId === id && one.state === 'waiting')
