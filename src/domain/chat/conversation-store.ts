import type { BlobRef } from '../ports.js'
import type { ChatChannel, ChatContent } from './chat-event.js'
import type { OutgoingMessage } from './chat-line.js'
import type { ConversationState } from './conversation/state.js'
import type { Purpose } from './conversation/turn.js'
import type { ToDoKind } from './to-do.js'

/** What an event holds while it waits, is held, or (in practice) for good: sealed in the database. */
export type EventBody =
  /** `as`: what its file really is, once it was looked at. */
  | { kind: 'message'; content: ChatContent; blob: BlobRef | null; as?: 'recording' | 'file' }
  | { kind: 'edit'; text: string }
  | { kind: 'deletion' }
  | { kind: 'gone' | 'moved' }
  /** The machine found urgent words in what was said aloud. */
  | { kind: 'urgent' }
  /** What the machine heard in an answer to a survey, empty when it heard nothing. `of`: id of the event that holds the voice. */
  | { kind: 'heard'; of: string; text: string; seconds: number }

/**
 * `waiting`: to be worked on. `held`: content without a yes, seen by no person; or a voice that the machine has to listen to before
 * it is an answer. `early`: an edit or a deletion whose message has
 * not come yet. `done`: kept, answered, or nobody's. `unreadable`: kept for a later version.
 */
export type EventState = 'waiting' | 'held' | 'early' | 'done' | 'unreadable'

export interface StoredEvent {
  id: string
  kind: EventBody['kind']
  /** Keyed hash of the platform's message id; the external id of the record or part it becomes. */
  messageKey: string
  /** ISO 8601, by the platform's clock. */
  at: string
  /** ISO 8601, by ours. */
  receivedAt: string
  state: EventState
  tries: number
  /** Reference of the record that it is part of. */
  reference: string | null
  /** Null once the content is gone. */
  body: EventBody | null
}

/** What the machine itself has to say to a conversation. `key`: the same says it once only. */
export type RaisedEvent = { id: string; key: string; at: Date } & (
  | { kind: 'urgent' | 'gone' }
  | Extract<EventBody, { kind: 'heard' }>
)

export interface NewEvent {
  id: string
  channel: ChatChannel
  /** Keyed hash that is the same for a second delivery of the same event. */
  eventKey: string
  messageKey: string
  kind: EventBody['kind']
  at: Date
  receivedAt: Date
  body: EventBody
  from: {
    /** The first is the main one: records carry it. */
    contributorKeys: [string, ...string[]]
    address: string
  }
}

export interface Conversation {
  id: string
  channel: ChatChannel
  /** The main one. */
  contributorKey: string
  state: ConversationState
  version: number
  /** ISO 8601. */
  lastInAt: string | null
}

/** What one turn changes, all or nothing. */
export interface TurnResult {
  state: ConversationState
  /** ISO 8601: when something is due by itself. */
  dueAt: string | null
  /** What became of events. A body that is null is forgotten, where the channel forgets. */
  events: {
    id: string
    state: EventState
    reference?: string
    body?: EventBody | null
    notBefore?: Date
    tries?: number
  }[]
  /** `cause` and `purpose` together are said once, however often the turn is taken. */
  say: { purpose: Purpose; cause: string; message: OutgoingMessage }[]
  toDos: ToDoKind[]
  cancelUnsent: boolean
  forgetAddress: boolean
  /** Our words to them that have not gone out may hold theirs, and must not go out; but for those of danger and of people. */
  takeBack: boolean
  /** Nothing of what they sent may stay: what is in no record goes, and what people of the forum have written to them. */
  forgetUnkept: boolean
}

export interface ConversationStore {
  /** Event, conversation, keys and address in one transaction; makes the conversation due. */
  keepEvent(event: NewEvent): Promise<'kept' | 'known'>
  /** Keeps, sealed, what no driver understood. */
  keepUnreadable(channel: ChatChannel, key: string, raw: string, at: Date): Promise<void>
  /** Adds an event of the machine's own, once for each key. */
  raise(conversationId: string, event: RaisedEvent): Promise<void>
  /** Conversations in which something is due; each is given to one caller for `leaseSeconds`. */
  takeDue(now: Date, limit: number, leaseSeconds: number): Promise<string[]>
  find(id: string): Promise<Conversation | null>
  /** By any of their keys. */
  findByContributor(contributorKey: string): Promise<Conversation | null>
  /** What waits to be worked on now, oldest first. */
  waiting(id: string, now: Date): Promise<StoredEvent[]>
  held(id: string): Promise<StoredEvent[]>
  /** Newest first: what is known of one message of this conversation. */
  ofMessage(conversationId: string, messageKey: string): Promise<StoredEvent[]>
  /** @returns false when something came in, or another process took a turn, since this version was read */
  save(conversation: Pick<Conversation, 'id' | 'version'>, result: TurnResult, now: Date): Promise<boolean>
  /**
   * Voices that are held and that the machine has not listened to yet, oldest first; each is given to one caller for `leaseSeconds`.
   * @param whose only of people who have agreed to keeping, or of any
   */
  takeUnheard(
    now: Date,
    limit: number,
    leaseSeconds: number,
    whose?: 'agreed' | 'any',
  ): Promise<{ conversation: Conversation; event: StoredEvent }[]>
  /** The machine has listened, or never can. */
  listened(eventId: string, at: Date): Promise<void>
  /** Whether somebody with this address ever wrote to us. */
  hasWritten(contributorKey: string): Promise<boolean>
  /** ISO 8601, by the platform's clock; null when nothing was ever heard. */
  lastHeardAt(channel: ChatChannel): Promise<string | null>
  /** Addresses to which nothing may be sent any more are dropped. @returns how many */
  forgetAddresses(now: Date): Promise<number>
  /**
   * Forgets what has had its time: after `consentHours` edits that found no message and what nobody can be named for; after 30
   * days what was put aside, and what people of the forum wrote; and, after 30 silent days, those who never said yes. What they
   * did stays known by its keyed hash, as a platform may deliver it again. @returns how many of all these
   */
  forgetOld(now: Date, consentHours: number): Promise<number>
  /** Both sides of a chat that keeps its words: practice. */
  transcript(id: string): Promise<TranscriptLine[]>
  /** Forgets a conversation with all its events and messages. */
  forget(id: string): Promise<void>
}

export type TranscriptLine = { id: string; at: string } & (
  | { from: 'contributor'; content: ChatContent }
  | { from: 'earshot'; message: OutgoingMessage }
)
