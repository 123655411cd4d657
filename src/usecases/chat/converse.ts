import { nextDue } from '../../domain/chat/conversation/on-time.js'
import { respond } from '../../domain/chat/conversation/respond.js'
import type { Input } from '../../domain/chat/conversation/turn.js'
import type { Conversation, ConversationStore, StoredEvent, TurnResult } from '../../domain/chat/conversation-store.js'
import type { BlobStore, Clock, Log } from '../../domain/ports.js'
import { type AmendDeps, amend, amendedBefore } from './amend.js'
import { type CarryOutDeps, type Cause, carryOut } from './carry-out.js'
import type { MessageBody } from './open-media.js'
import { type ReadEventDeps, readEvent } from './read-event.js'
import { type SurroundingsDeps, surroundingsOf } from './surroundings.js'

export interface ConverseDeps {
  conversations: ConversationStore
  /** Everything else that a turn needs, for the line of this conversation's channel. */
  reading(channel: Conversation['channel']): ReadEventDeps
  acting: CarryOutDeps
  amending: AmendDeps
  surroundings: SurroundingsDeps
  blobs: Pick<BlobStore, 'delete'>
  clock: Clock
  log: Log
}

/** A conversation with more waiting than this is taken up again a moment later, so that others have their turn. */
const MOST_TURNS = 50

/** Waits between two tries to fetch a file: 5, 15, 30 and 60 seconds. */
const FETCH_WAITS = [5, 15, 30, 60]

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
  if (event) return onEvent(deps, conversation, event, now)
  const due = nextDue(conversation.state, deps.surroundings.consentHours)
  if (due !== null && due <= now.toISOString()) {
    const cause: Cause = { id: `time ${due}`, message: null }
    return step(deps, conversation, { kind: 'time' }, cause, now)
  }
  await deps.conversations.save(conversation, nothingNew(conversation, due), deps.clock.now())
  return 'nothing-to-do'
}

/** Gives the lease back: the conversation sleeps until something comes in or is due. */
const nothingNew = ({ state }: Conversation, dueAt: string | null): TurnResult => ({
  state,
  dueAt,
  events: [],
  say: [],
  toDos: [],
  cancelUnsent: false,
  forgetAddress: false,
  takeBack: false,
  forgetUnkept: false,
})

const onEvent = async (
  deps: ConverseDeps,
  conversation: Conversation,
  event: StoredEvent,
  now: Date,
): Promise<Taken> => {
  const { body } = event
  switch (body?.kind) {
    case 'message':
      return onMessage(deps, conversation, event, now)
    case 'edit':
    case 'deletion': {
      const amended = await amend(deps.amending, conversation, event, body)
      return amended.outcome === 'as-new'
        ? onMessage(deps, conversation, { ...event, body: amended.body }, now)
        : saved(deps, conversation, { ...nothingNew(conversation, null), events: amended.events }, amended.spentBlobs)
    }
    case 'gone':
    case 'urgent':
      return step(deps, conversation, { kind: body.kind }, { id: event.id, message: null }, now, [event])
    default:
      return saved(deps, conversation, { ...nothingNew(conversation, null), events: [finished(event)] }, [])
  }
}

const onMessage = async (
  deps: ConverseDeps,
  conversation: Conversation,
  event: StoredEvent,
  now: Date,
): Promise<Taken> => {
  if (event.body?.kind !== 'message') return 'nothing-to-do'
  const known = await deps.conversations.ofMessage(conversation.id, event.messageKey)
  const early = known.filter(({ state }) => state === 'early')
  const body = amendedBefore(event.body, early)
  const settled = early.map(finished)
  if (body === null) {
    const events = [finished(event), ...settled]
    return saved(deps, conversation, { ...nothingNew(conversation, null), events }, blobOf(event.body))
  }
  const read = await readEvent(deps.reading(conversation.channel), event, body)
  if (read === 'later') return postpone(deps, conversation, event)
  const input: Input = { kind: 'message', heard: read.heard, receivedAt: event.receivedAt }
  const cause: Cause = { id: event.id, message: { event, body: read.body } }
  return step(deps, conversation, input, cause, now, [event, ...early])
}

const blobOf = ({ blob }: MessageBody): string[] => (blob ? [blob.key] : [])

const postpone = (deps: ConverseDeps, conversation: Conversation, event: StoredEvent): Promise<Taken> => {
  const wait = FETCH_WAITS[Math.min(event.tries, FETCH_WAITS.length - 1)] ?? 60
  const notBefore = new Date(deps.clock.now().getTime() + wait * 1000)
  const again = { id: event.id, state: 'waiting', notBefore, tries: event.tries + 1 } as const
  return saved(deps, conversation, { ...nothingNew(conversation, null), events: [again] }, [])
}

const step = async (
  deps: ConverseDeps,
  conversation: Conversation,
  input: Input,
  cause: Cause,
  now: Date,
  from: StoredEvent[] = [],
): Promise<Taken> => {
  const around = await surroundingsOf(deps.surroundings, conversation, now)
  const outcome = respond(conversation.state, input, around)
  const done = await carryOut(deps.acting, { ...conversation, state: outcome.state }, outcome.effects, cause)
  const settled = from.filter(({ id }) => !done.events.some(other => other.id === id)).map(finished)
  return saved(deps, conversation, { ...done, dueAt: null, events: [...done.events, ...settled] }, done.spentBlobs)
}

const finished = (event: StoredEvent) => ({ id: event.id, state: 'done', body: null }) as const

/** Files go last: what a record still needs must not be gone when the turn has to be taken again. */
const saved = async (
  { conversations, surroundings, blobs, clock, log }: ConverseDeps,
  conversation: Conversation,
  result: TurnResult,
  spentBlobs: string[],
): Promise<Taken> => {
  const dueAt = nextDue(result.state, surroundings.consentHours)
  if (!(await conversations.save(conversation, { ...result, dueAt }, clock.now()))) return 'taken'
  for (const key of spentBlobs) {
    await blobs.delete(key).catch((error: unknown) => log.warn({ error }, 'a file of a chat is cleared away later'))
  }
  return 'taken'
}
