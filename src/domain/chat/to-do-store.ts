import type { Conversation } from './conversation-store.js'
import type { Answer, ToDo, ToDoKind } from './to-do.js'

/** A to-do with what is needed to decide whether one may still write. */
export interface StoredToDo extends Omit<ToDo, 'mayWriteUntil' | 'references' | 'answers'> {
  conversation: Conversation
  hasAddress: boolean
  answers: Answer[]
}

export interface ToDoStore {
  open(): Promise<StoredToDo[]>
  recentlyDone(limit: number): Promise<StoredToDo[]>
  find(id: string): Promise<StoredToDo | null>
  /** Without those who only practise. */
  countOpen(): Promise<number>
  /** One open to-do of each kind for a conversation: adding it again changes nothing. */
  add(conversationId: string, kind: ToDoKind, at: Date): Promise<void>
  finish(id: string, by: string, at: Date): Promise<void>
}
