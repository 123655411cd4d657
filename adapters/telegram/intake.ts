import { z } from 'zod'
import type { ChatDoor } from '../../src/domain/chat/chat-event.js'
import { AppError } from '../../src/domain/errors.js'
import type { Log } from '../../src/domain/ports.js'
import { translate } from './translate.js'

export const updateShape = z.looseObject({ update_id: z.int() })
export type Update = z.infer<typeof updateShape>

/**
 * Keeps one update, whatever is in it. Only after this has resolved may Telegram be told that we have it.
 * @returns the id of the button that was pressed, which Telegram wants answered; else null
 * @throws what the door throws, when the same update may be kept later
 */
export type Intake = (update: Update) => Promise<string | null>

export const createIntake = (door: ChatDoor, log: Log): Intake => {
  /** Updates come one after the other, so that at most one is stuck. */
  let stuck = { id: -1, times: 0 }

  const isHopeless = (error: unknown, id: number): boolean => {
    if (error instanceof AppError) return !error.retryable
    stuck = { id, times: stuck.id === id ? stuck.times + 1 : 1 }
    return stuck.times >= MOST_TRIES
  }
  const putAside = (update: Update) => door.hearUnreadable('telegram', String(update.update_id), JSON.stringify(update))

  return async update => {
    const event = translate(update, new Date())
    if (event === 'ignore') return null
    try {
      if (event === 'unreadable') await putAside(update)
      else await door.hear(event)
    } catch (error) {
      if (event === 'unreadable' || !isHopeless(error, update.update_id)) throw error
      log.error(
        { channel: 'telegram', updateId: update.update_id, error },
        'a message was put aside as it cannot be kept',
      )
      await putAside(update)
    }
    const isPress = typeof event === 'object' && event.kind === 'message' && event.content.kind === 'choice'
    return isPress ? event.messageId : null
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of an error that nobody foresaw: after these one message no longer holds up those behind it. */
const MOST_TRIES = 5
