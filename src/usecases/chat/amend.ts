import type { ContributorRecords } from '../../domain/chat/contributor-records.js'
import type {
  Conversation,
  ConversationStore,
  EventBody,
  StoredEvent,
  TurnResult,
} from '../../domain/chat/conversation-store.js'
import { saysSomething } from '../../domain/words.js'
import type { MessageBody } from './open-media.js'
import { finished } from './turn-result.js'

export interface AmendDeps {
  conversations: Pick<ConversationStore, 'ofMessage'>
  records: Pick<ContributorRecords, 'edit' | 'withdraw'>
}

/**
 * What follows from an edit or a deletion: changes of events, or, for a message that held nothing to keep, a message after all. That
 * answers what was asked when it first came (ISO 8601), and nothing that was asked since.
 */
export type Amended =
  | { outcome: 'amended'; events: TurnResult['events']; spentBlobs: string[] }
  /** `edits`: the turn of the message, where that answered a question of a survey. */
  | { outcome: 'as-new'; body: MessageBody; receivedAt: string; edits?: string }
  /** The message of the turn `of`, which answered a question of a survey, was taken back. */
  | { outcome: 'answer-deleted'; of: string }

type Amendment = Extract<EventBody, { kind: 'edit' | 'deletion' }>

/**
 * Honours an edit or a deletion wherever its message is by now: still waiting, held, or part of a record. One that comes before its
 * message is kept until that arrives.
 */
export const amend = async (
  { conversations, records }: AmendDeps,
  conversation: Conversation,
  event: StoredEvent,
  change: Amendment,
): Promise<Amended> => {
  const known = await conversations.ofMessage(conversation.id, event.messageKey)
  const others = known.filter(({ id }) => id !== event.id)
  if (change.kind === 'edit' && isOvertaken(event, others)) return amended([finished(event)])
  const target = others.find(({ reference }) => reference !== null) ?? others.find(({ kind }) => kind === 'message')
  if (!target) return amended([{ id: event.id, state: 'early' }])
  if (target.reference !== null) {
    if (change.kind === 'edit') await records.edit(target.reference, event.messageKey, change.text)
    else await records.withdraw(target.reference, event.messageKey)
    return amended([finished(event)])
  }
  if (target.body?.kind === 'message' && target.state !== 'done') return amendUnkept(event, target, target.body, change)
  const tells = change.kind === 'edit' && saysSomething(change.text)
  const { receivedAt } = target
  const answered = conversation.state.answeredIn?.[target.id] !== undefined
  if (tells) {
    return { outcome: 'as-new', body: textBody(change.text), receivedAt, ...(answered ? { edits: target.id } : {}) }
  }
  return answered ? { outcome: 'answer-deleted', of: target.id } : amended([finished(event)])
}

/** A message whose edits or deletion came first: in its last words, or null when it was taken back. */
export const amendedBefore = (body: MessageBody, early: StoredEvent[]): MessageBody | null => {
  if (early.some(({ kind }) => kind === 'deletion')) return null
  const [newest] = early.flatMap(other => (other.body?.kind === 'edit' ? [other.body] : []))
  return newest ? withText(body, newest.text) : body
}

// ---------------------------------------------------------------------------------------------------------------------

/** Platforms bring things out of order: an edit that a later one or the deletion has overtaken must not bring its words back. */
const isOvertaken = ({ at }: StoredEvent, others: StoredEvent[]): boolean =>
  others.some(other => other.kind === 'deletion' || (other.kind === 'edit' && other.at > at))

const amended = (events: TurnResult['events'], spentBlobs: string[] = []): Amended => ({
  outcome: 'amended',
  events,
  spentBlobs,
})

const amendUnkept = (event: StoredEvent, target: StoredEvent, body: MessageBody, change: Amendment): Amended => {
  if (change.kind === 'edit') {
    const edited = { id: target.id, state: target.state, body: withText(body, change.text) }
    return amended([edited, finished(event)])
  }
  return amended([finished(target), finished(event)], body.blob ? [body.blob.key] : [])
}

const textBody = (text: string): MessageBody => ({ kind: 'message', content: { kind: 'text', text }, blob: null })

const withText = (body: MessageBody, text: string): MessageBody => {
  const { content } = body
  if (content.kind === 'voice' || content.kind === 'file') return { ...body, content: { ...content, caption: text } }
  return { ...body, content: { kind: 'text', text } }
}
