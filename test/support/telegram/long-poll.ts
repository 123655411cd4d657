import type { Mailbox, TelegramUpdate } from './mailbox.js'
import { Refusal } from './refusal.js'

interface Asked {
  offset: number
  limit: number
  /** Seconds. */
  timeout: number
}

/** `getUpdates`: waits until there is something to give. Whoever asks while another waits ends the other's wait. */
export const createLongPoll = (mailbox: Mailbox) => {
  let endOther: (() => void) | null = null

  return (asked: Asked, left: AbortSignal): Promise<TelegramUpdate[]> => {
    endOther?.()
    if (asked.offset > 0) mailbox.confirmBelow(asked.offset)
    return new Promise((resolve, reject) => {
      const give = () => {
        finish()
        resolve(mailbox.oldest(asked.limit))
      }
      const conflict = () => {
        finish()
        reject(new Refusal(409, CONFLICT))
      }
      const stopListening = mailbox.onAdd(give)
      const timer = setTimeout(give, asked.timeout * 1000)
      const finish = () => {
        stopListening()
        clearTimeout(timer)
        if (endOther === conflict) endOther = null
      }
      endOther = conflict
      left.addEventListener('abort', finish, { once: true })
      if (mailbox.oldest(1).length > 0) give()
    })
  }
}

export type LongPoll = ReturnType<typeof createLongPoll>

// ---------------------------------------------------------------------------------------------------------------------

const CONFLICT = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'
