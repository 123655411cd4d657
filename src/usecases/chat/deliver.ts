import type { SendProblem } from '../../domain/chat/chat-event.js'
import type { ChatLine } from '../../domain/chat/chat-line.js'
import type { ConversationStore } from '../../domain/chat/conversation-store.js'
import type { Outbox, Outgoing } from '../../domain/chat/outbox.js'
import { AppError, type ErrorCode } from '../../domain/errors.js'
import type { Clock, Ids, Log } from '../../domain/ports.js'

export interface DeliverDeps {
  outbox: Outbox
  conversations: Pick<ConversationStore, 'raise'>
  ids: Pick<Ids, 'messageKey' | 'experience'>
  clock: Clock
  log: Log
}

/** `nothing`: none may go out now. */
export type Delivered = 'sent' | 'not-sent' | 'nothing'

/** Of an error that nobody foresaw. A line that is down is asked until the message is a day old. */
const MOST_TRIES = 8
const HOUR = 3600
const DAY = 24 * HOUR
/** An operator has to act first; nothing is lost meanwhile. */
const WHEN_REFUSED_SECONDS = 300

/** Sends the next message of a line, if one may go out. Whether it may is asked now, not when it was written. */
export const deliverNext =
  (deps: DeliverDeps) =>
  async (line: ChatLine): Promise<Delivered> => {
    const { outbox, clock } = deps
    const next = await outbox.take(line.channel, clock.now())
    if (!next) return 'nothing'
    const obstacle = obstacleTo(next, line, clock.now())
    if (obstacle) {
      await overcome(deps, next, obstacle)
      return 'not-sent'
    }
    return send({ ...deps, line }, next)
  }

// ---------------------------------------------------------------------------------------------------------------------

interface Sending extends DeliverDeps {
  line: ChatLine
}

type Obstacle = 'stopped' | 'too-many-today' | SendProblem

/** A person's own answer, the numbers for danger, and the questions of a survey that somebody is answering are no chatter. */
const isAlwaysDue = ({ purpose }: Outgoing): boolean =>
  purpose === 'urgent' || purpose === 'person' || purpose === 'survey'

const obstacleTo = (next: Outgoing, { pace }: ChatLine, now: Date): Obstacle | null => {
  const { state, purpose, address, lastInAt, sentLately } = next
  if (state.stopped && purpose !== 'requested' && purpose !== 'person') return 'stopped'
  if (state.gone || address === null) return 'unreachable'
  if (pace.windowHours !== null && !isWithin(lastInAt, pace.windowHours * HOUR, now)) return 'window-closed'
  if (sentLately >= pace.perPersonADay && !isAlwaysDue(next)) return 'too-many-today'
  return null
}

const isWithin = (at: string | null, seconds: number, now: Date): boolean =>
  at !== null && now.getTime() - Date.parse(at) < seconds * 1000

const overcome = async ({ outbox, clock }: DeliverDeps, { id }: Outgoing, obstacle: Obstacle): Promise<void> => {
  if (obstacle === 'stopped') return outbox.cancel(id)
  if (obstacle === 'too-many-today') return outbox.postpone(id, inSeconds(clock, HOUR), false)
  return outbox.fail(id, obstacle)
}

/**
 * What has gone out is never taken for what has not: when that cannot be written down, the message stays as being sent, and the
 * outbox decides what becomes of it.
 */
const send = async (deps: Sending, next: Outgoing): Promise<Delivered> => {
  const { outbox, line, ids, clock } = deps
  const sent = await line.send(next.address ?? '', next.message).catch(async (error: unknown) => {
    await notSent(deps, next, error)
    return null
  })
  if (!sent) return 'not-sent'
  const key = sent.sentId === null ? null : ids.messageKey(line.channel, sent.sentId)
  await outbox.sent(next.id, key, clock.now())
  return 'sent'
}

const PROBLEMS: Partial<Record<ErrorCode, SendProblem>> = {
  'recipient-unreachable': 'unreachable',
  'window-closed': 'window-closed',
  'message-refused': 'refused',
}

const notSent = async (deps: Sending, next: Outgoing, error: unknown): Promise<void> => {
  const { outbox, conversations, ids, clock, log, line } = deps
  log.warn({ channel: line.channel, purpose: next.purpose, tries: next.tries, error }, 'a message could not be sent')
  const code = error instanceof AppError ? error.code : null
  const problem = code && PROBLEMS[code]
  if (problem) {
    await outbox.fail(next.id, problem)
    if (problem !== 'unreachable') return
    const gone = { id: ids.experience(), key: `unreachable ${next.id}`, kind: 'gone', at: clock.now() } as const
    return conversations.raise(next.conversationId, gone)
  }
  if (code === 'channel-refused') return outbox.postpone(next.id, inSeconds(clock, WHEN_REFUSED_SECONDS), false)
  if (!mayBeTriedAgain(error, next) || isOld(next, clock)) return outbox.fail(next.id, 'unknown')
  return outbox.postpone(next.id, inSeconds(clock, waitAfter(error, next.tries)), true)
}

const isOld = ({ createdAt }: Outgoing, clock: Clock): boolean => !isWithin(createdAt, DAY, clock.now())

const mayBeTriedAgain = (error: unknown, { tries }: Outgoing): boolean =>
  error instanceof AppError ? error.retryable : tries + 1 < MOST_TRIES

/** 5 seconds, doubling up to an hour; no sooner than the platform asks for, should that be within half a day. */
const waitAfter = (error: unknown, tries: number): number => {
  const told = error instanceof AppError ? error.retryAfterSeconds : undefined
  return Math.max(Math.min(told ?? 0, DAY / 2), Math.min(5 * 2 ** tries, HOUR))
}

const inSeconds = (clock: Clock, seconds: number): Date => new Date(clock.now().getTime() + seconds * 1000)
