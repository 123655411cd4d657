import type { ChatDoor } from '../../src/domain/chat/chat-event.js'
import { isOutage } from '../../src/domain/errors.js'
import type { Log } from '../../src/domain/ports.js'
import type { Told } from './translate.js'

/**
 * Hands all that was told through the door, in its order. One thing that cannot be kept does not hold up the others, as all of
 * it comes again and what is known already changes nothing.
 * @returns false when something was not kept
 */
export const keepAll = async (told: Told[], door: ChatDoor, log: Log): Promise<boolean> => {
  let kept = true
  for (const one of told) {
    try {
      await keep(one, door, log)
    } catch (error) {
      log.warn({ error }, 'WhatsApp will send this again')
      if (isOutage(error)) return false
      kept = false
    }
  }
  return kept
}

// ---------------------------------------------------------------------------------------------------------------------

const keep = async (told: Told, door: ChatDoor, log: Log): Promise<void> => {
  if (told.kind === 'event') await door.hear(told.event)
  if (told.kind === 'report') await door.delivered(told.report)
  if (told.kind === 'unreadable') await door.hearUnreadable('whatsapp', told.id, told.raw)
  if (told.kind === 'error') log.warn({ metaCode: told.code }, 'WhatsApp tells of trouble')
}
