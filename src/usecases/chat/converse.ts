import type { NoticeStore } from '../../domain/channels/notice.js'
import type { ChatChannel } from '../../domain/chat/chat-event.js'
import type { ChatLine } from '../../domain/chat/chat-line.js'
import type { ContributorRecords } from '../../domain/chat/contributor-records.js'
import { nextDue } from '../../domain/chat/conversation/on-time.js'
import { respond } from '../../domain/chat/conversation/respond.js'
import type { Input } from '../../domain/chat/conversation/turn.js'
import type {
  Conversation,
  ConversationStore,
  EventBody,
  StoredEvent,
  TurnResult,
} from '../../domain/chat/conversation-store.js'
import { AppError } from '../../domain/errors.js'
import type { BlobStore, Clock, Log } from '../../domain/ports.js'
import { type AmendDeps, type Amended, amend, amendedBefore } from './amend.js'
import { type CarriedOut, type CarryOutDeps, type Cause, carryOut } from './carry-out.js'
import type { MessageBody } from './open-media.js'
import { type ReadEventDeps, readEvent, soundsUrgent } from './read-event.js'
import { type SurroundingsDeps, surroundingsOf } from './surroundings.js'
import { finished, nothingNew } from './turn-result.js'

export interface ConverseDeps extends Omit<ReadEventDeps, 'line'>, CarryOutDeps, AmendDeps, SurroundingsDeps {
  conversations: ConversationStore
  records: ContributorRecords
  blobs: Pick<BlobStore, 'get' | 'put' | 'delete'>
  sealer: ReadEventDeps['sealer']
  /** The lines that this process can ask for files. */
  lines: Partial<Record<ChatChannel, Pick<ChatLine, 'fetch'>>>
  notices: Pick<NoticeStore, 'open'>
  clock: Clock
  log: Log
}

/** A conversation with more waiting than this is taken up again a moment later, so that others have their turn. */
const MOST_TURNS = 50

/** Seconds to wait after each try that failed, for a file or for a reason that nobody foresaw; the last for all that follow. */
const WAITS = [5, 15, 30, 60, 1800]

/** Of an error that nobody foresaw: a message that keeps failing for some hours no longer waits for its turn. */
const MOST_TRIES = 10

/**
 * Works off what waits in one conversation, a turn at a time. Each turn is worked out, carried out in the records, and saved in one
 * transaction; when that fails, or this process dies, the turn is taken again and nothing happens twice.
 * @param at another time than now, for practice
 */
export const converse =
  (deps: ConverseDeps) =>
  async (id: string, at?: Date): Promise<void> => {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const now = at ?? deps.clock.now()
      const conversation = await deps.conversations.find(id)
      if (!conversation) return
      if ((await takeTurn(deps, conversation, now)) === 'nothing-to-do') return
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

type Taken = 'taken' | 'nothing-to-do'

const takeTurn = async (deps: ConverseDeps, conversation: Conversation, now: Date): Promise<Taken> => {
  const [event] = await deps.conversations.waiting(conversation.id, now)
  if (event) {
    const failed = (error: unknown) => onFailure(deps, conversation, event, error)
    return onEvent(deps, conversation, event, now).catch(failed)
  }
  const due = nextDue(conversation.state, deps.consentHours)
  if (due !== null && due <= now.toISOString()) {
    const cause: Cause = { id: `time ${due}`, message: null }
    return step(deps, conversation, { kind: 'time' }, cause, now)
  }
  // Gives the lease back: the conversation sleeps until something comes in or is due.
  await deps.conversations.save(conversation, { ...nothingNew(conversation.state), dueAt: due }, deps.clock.now())
  return 'nothing-to-do'
}

const onEvent = async (
  deps: ConverseDeps,
  conversation: Conversation,
  event: StoredEvent,
  now: Date,
): Promise<Taken> => {
  const { body } = event
  switch (body?.kind) {
    case 'message':
      return onMessage(deps, conversation, event, body, now)
    case 'edit':
    case 'deletion': {
      const amended = await amend(deps, conversation, event, body)
      return onAmended(deps, conversation, event, amended, now)
    }
    case 'heard':
      return onListened(deps, conversation, event, body, now)
    case 'gone':
    case 'urgent':
      return step(deps, conversation, { kind: body.kind }, { id: event.id, message: null }, now, [event])
    default:
      return settled(deps, conversation, [finished(event)])
  }
}

const onAmended = (
  deps: ConverseDeps,
  conversation: Conversation,
  event: StoredEvent,
  amended: Amended,
  now: Date,
): Promise<Taken> => {
  switch (amended.outcome) {
    case 'amended':
      return settled(deps, conversation, amended.events, amended.spentBlobs)
    case 'answer-deleted': {
      const cause: Cause = { id: event.id, message: null }
      return step(deps, conversation, { kind: 'deleted', of: amended.of }, cause, now, [event])
    }
    case 'as-new': {
      const { body, receivedAt, edits } = amended
      return onMessage(deps, conversation, { ...event, receivedAt }, body, now, edits === undefined ? {} : { edits })
    }
  }
}

const onMessage = async (
  deps: ConverseDeps,
  conversation: Conversation,
  event: StoredEvent,
  heard: MessageBody,
  now: Date,
  about: { edits?: string } = {},
): Promise<Taken> => {
  const known = await deps.conversations.ofMessage(conversation.id, event.messageKey)
  const early = known.filter(({ state }) => state === 'early')
  const body = amendedBefore(heard, early)
  if (body === null) return settled(deps, conversation, [event, ...early].map(finished), blobOf(heard))
  const read = await readEvent({ ...deps, line: deps.lines[conversation.channel] }, event, body)
  if (read === 'later') return postpone(deps, conversation, event)
  if (read.heard.kind === 'lost') await deps.notices.open(conversation.channel, 'media-lost', deps.clock.now())
  const input: Input = { kind: 'message', heard: read.heard, receivedAt: event.receivedAt, ...about }
  const cause: Cause = { id: event.id, message: { event, body: read.body } }
  return step(deps, conversation, input, cause, now, [event, ...early])
}

/** What was said aloud is dealt with once the machine has listened; by then its message may have been taken back. */
const onListened = async (
  deps: ConverseDeps,
  conversation: Conversation,
  event: StoredEvent,
  { of, text, seconds }: Extract<EventBody, { kind: 'heard' }>,
  now: Date,
): Promise<Taken> => {
  const voice = (await deps.conversations.held(conversation.id)).find(({ id }) => id === of)
  if (voice?.body?.kind !== 'message') return settled(deps, conversation, [finished(event)])
  const heard = { kind: 'listened', text, seconds, urgent: soundsUrgent(deps, text) } as const
  const cause: Cause = { id: event.id, message: { event: voice, body: voice.body } }
  return step(deps, conversation, { kind: 'message', heard, receivedAt: voice.receivedAt }, cause, now, [event, voice])
}

const blobOf = ({ blob }: MessageBody): string[] => (blob ? [blob.key] : [])

const postpone = (deps: ConverseDeps, conversation: Conversation, event: StoredEvent): Promise<Taken> => {
  const wait = WAITS[Math.min(event.tries, WAITS.length - 1)] ?? 60
  const notBefore = new Date(deps.clock.now().getTime() + wait * 1000)
  const again = { id: event.id, state: 'waiting', notBefore, tries: event.tries + 1 } as const
  return settled(deps, conversation, [again])
}

/**
 * While something is down the turn is taken again. What fails for itself lets others of its person go first, and in the end is
 * put aside with its content, for a version that can read it.
 */
const onFailure = async (
  deps: ConverseDeps,
  conversation: Conversation,
  event: StoredEvent,
  error: unknown,
): Promise<Taken> => {
  if (error instanceof AppError && error.retryable) throw error
  deps.log.error(
    { conversationId: conversation.id, tries: event.tries, error },
    'a message of a chat could not be worked on',
  )
  if (event.tries + 1 < MOST_TRIES) return postpone(deps, conversation, event)
  return settled(deps, conversation, [{ id: event.id, state: 'unreadable' }])
}

const step = async (
  deps: ConverseDeps,
  conversation: Conversation,
  input: Input,
  cause: Cause,
  now: Date,
  from: StoredEvent[] = [],
): Promise<Taken> => {
  const around = await surroundingsOf(deps, conversation, now, cause.id)
  const outcome = respond(conversation.state, input, around)
  const done = await carryOut(deps, { ...conversation, state: outcome.state }, outcome.effects, cause)
  const others = from.filter(({ id }) => !done.events.some(event => event.id === id))
  return saved(deps, conversation, {
    ...done,
    events: [...done.events, ...others.map(finished)],
    spentBlobs: [...done.spentBlobs, ...others.flatMap(({ body }) => (body?.kind === 'message' ? blobOf(body) : []))],
  })
}

/** Nothing is said or changed, but for what becomes of events. */
const settled = (
  deps: ConverseDeps,
  conversation: Conversation,
  events: TurnResult['events'],
  spentBlobs: string[] = [],
): Promise<Taken> => saved(deps, conversation, { ...nothingNew(conversation.state), events, spentBlobs })

/** Files go last: what a record still needs must not be gone when the turn has to be taken again. */
const saved = async (
  { conversations, consentHours, blobs, clock, log }: ConverseDeps,
  conversation: Conversation,
  { spentBlobs, ...result }: CarriedOut,
): Promise<Taken> => {
  const dueAt = nextDue(result.state, consentHours)
  if (!(await conversations.save(conversation, { ...result, dueAt }, clock.now()))) return 'taken'
  for (const key of spentBlobs) {
    await blobs.delete(key).catch((error: unknown) => log.warn({ error }, 'a file of a chat is cleared away later'))
  }
  return 'taken'
}
