import type { DeliveryReport } from '../../../src/domain/chat/chat-event.js'
import type { WebMessage } from '../library.js'

/** @param ack `MessageAck` of whatsapp-web.js's `src/util/Constants.js` */
export const deliveryOf = ({ id, fromMe }: WebMessage, ack: number): DeliveryReport | null => {
  const status = STATUSES[ack]
  if (!fromMe || !status) return null
  const report: DeliveryReport = { channel: 'whatsapp', sentId: id._serialized, status }
  return status === 'failed' ? { ...report, problem: 'unknown' } : report
}

// ---------------------------------------------------------------------------------------------------------------------

const STATUSES: Partial<Record<number, DeliveryReport['status']>> = {
  [-1]: 'failed',
  1: 'sent',
  2: 'delivered',
  3: 'read',
  // A voice note was listened to; we send none.
  4: 'read',
}
