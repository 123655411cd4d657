import type { ChatLine } from '../src/domain/chat/chat-line.js'
import type { Log, RunningWorker } from '../src/domain/ports.js'
import type { Chats } from '../src/usecases/chat/chats.js'
import { every } from './repeat.js'

/** Sends what waits on one line, one message at a time and no faster than its pace. */
export const sendEvery = ({ deliverNext }: Pick<Chats, 'deliverNext'>, line: ChatLine, log: Log): RunningWorker =>
  every(
    Math.max(1, line.pace.secondsBetween),
    `sending on ${line.channel}`,
    async () => void (await deliverNext(line)),
    log,
  )
