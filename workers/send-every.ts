import type { ChatLine } from '../src/domain/chat/chat-line.js'
import type { Log, RunningWorker } from '../src/domain/ports.js'
import type { Chats } from '../src/usecases/chat/chats.js'
import { every } from './repeat.js'

/**
 * Sends what waits on one line, one message at a time and no faster than its pace. After one that could not be sent the line
 * rests for a moment: whatever ails it ails the next one too.
 */
export const sendEvery = ({ deliverNext }: Pick<Chats, 'deliverNext'>, line: ChatLine, log: Log): RunningWorker => {
  const { secondsBetween } = line.pace
  let closed = false
  const sendAll = async (): Promise<void> => {
    while (!closed && (await deliverNext(line)) === 'sent') await pause(secondsBetween)
  }
  const repeated = every(Math.max(1, secondsBetween), `sending-on-${line.channel}`, sendAll, log)
  return {
    close() {
      closed = true
      return repeated.close()
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const pause = (seconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, seconds * 1000))
