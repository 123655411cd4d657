import type { ChatChannel, DeliveryReport, SendProblem } from './chat-event.js'
import type { OutgoingMessage } from './chat-line.js'
import type { ConversationState } from './conversation/state.js'
import type { Purpose } from './conversation/turn.js'

/** One message that may go out now. */
export interface Outgoing {
  id: string
  conversationId: string
  purpose: Purpose
  message: OutgoingMessage
  /** Null: forgotten meanwhile. */
  address: string | null
  state: ConversationState
  /** ISO 8601. */
  lastInAt: string | null
  tries: number
  createdAt: string
  /** Sent to this person within the last 24 hours, without the questions of surveys. */
  sentLately: number
}

export interface Outbox {
  /**
   * Takes the oldest message of a channel that may go out, never overtaking an earlier one to the same person, unless it is urgent
   * or a volunteer's own. It counts as being sent from now on: after a crash it is `unsure` and not sent again, unless its purpose
   * is too important for that.
   */
  take(channel: ChatChannel, now: Date): Promise<Outgoing | null>
  sent(id: string, sentKey: string | null, at: Date): Promise<void>
  /** Back into the queue, for a later try. */
  postpone(id: string, until: Date, countsAsTry: boolean): Promise<void>
  fail(id: string, problem: SendProblem): Promise<void>
  cancel(id: string): Promise<void>
  /** Unknown keys change nothing; a later state never goes back to an earlier one. */
  delivered(sentKey: string, report: Pick<DeliveryReport, 'channel' | 'status' | 'problem'>): Promise<void>
  /** A volunteer's own words to somebody. */
  add(conversationId: string, by: string, message: OutgoingMessage, at: Date): Promise<void>
}
