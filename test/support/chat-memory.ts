import { v7 } from 'uuid'
import type { OutgoingMessage } from '../../src/domain/chat/chat-line.js'
import type { Purpose } from '../../src/domain/chat/conversation/turn.js'
import type { Conversation, NewEvent, StoredEvent } from '../../src/domain/chat/conversation-store.js'
import type { StoredToDo } from '../../src/domain/chat/to-do-store.js'

export interface HeldConversation extends Conversation {
  beganAt: string
  keys: string[]
  dueAt: string | null
  address: string | null
}

export interface HeldEvent extends StoredEvent {
  channel: NewEvent['channel']
  eventKey: string
  conversationId: string | null
  notBefore: string | null
  listened: boolean
}

export interface SaidMessage {
  id: string
  conversationId: string
  purpose: Purpose
  cause: string
  message: OutgoingMessage
  /** The words are no longer there. */
  forgotten: boolean
  at: string
  notBefore: string
  state: 'waiting' | 'sending' | 'sent' | 'unsure' | 'failed' | 'cancelled'
  tries: number
  sentAt: string | null
  sentKey: string | null
  delivery: string | null
  problem: string | null
  by: string | null
}

export interface HeldToDo extends Omit<StoredToDo, 'conversation' | 'hasAddress' | 'answers'> {
  conversationId: string
}

/** What the stores of chats share in memory, as the real ones share a database. */
export interface ChatMemory {
  conversations: Map<string, HeldConversation>
  events: HeldEvent[]
  said: SaidMessage[]
  toDos: HeldToDo[]
  unreadable: string[]
}

export const chatMemory = (): ChatMemory => ({
  conversations: new Map(),
  events: [],
  said: [],
  toDos: [],
  unreadable: [],
})

export const copy = <Value>(value: Value): Value => structuredClone(value)

export const openly = (held: HeldConversation): Conversation => {
  const { id, channel, contributorKey, state, version, lastInAt } = held
  return copy({ id, channel, contributorKey, state, version, lastInAt })
}

/** Newest last. */
export const byTime = (one: { at: string; id: string }, other: { at: string; id: string }): number =>
  one.at.localeCompare(other.at) || one.id.localeCompare(other.id)

export const isUnsent = ({ state }: SaidMessage): boolean => state === 'waiting' || state === 'sending'

export const aMessage = (
  conversationId: string,
  purpose: Purpose,
  cause: string,
  message: OutgoingMessage,
  at: Date,
  by: string | null,
): SaidMessage => ({
  id: v7(),
  conversationId,
  purpose,
  cause,
  message,
  forgotten: false,
  at: at.toISOString(),
  notBefore: at.toISOString(),
  state: 'waiting',
  tries: 0,
  sentAt: null,
  sentKey: null,
  delivery: null,
  problem: null,
  by,
})

/** One open to-do of each kind for a conversation. */
export const addToDo = (
  toDos: HeldToDo[],
  { id, channel }: HeldConversation,
  kind: HeldToDo['kind'],
  at: Date,
): void => {
  if (toDos.some(one => one.conversationId === id && one.kind === kind && one.doneAt === null)) return
  const made = { id: v7(), kind, channel, at: at.toISOString(), doneAt: null, doneBy: null }
  toDos.push({ ...made, conversationId: id })
}
