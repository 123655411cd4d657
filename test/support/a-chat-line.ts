import type { ChatLine, OutgoingMessage } from '../../src/domain/chat/chat-line.js'
import type { Clock } from '../../src/domain/ports.js'

export type Received = OutgoingMessage & { at: string }

/** A line that brings every message to the phone it is for, until it is told to fail. */
export const aChatLine = (channel: ChatLine['channel'], pace: Partial<ChatLine['pace']>, clock: Clock) => {
  const phones = new Map<string, Received[]>()
  const uploads = new Map<string, Uint8Array>()
  let failWith: Error | null = null
  const orFail = () => {
    if (failWith) throw failWith
  }
  const line: ChatLine = {
    channel,
    pace: { secondsBetween: 0, perPersonADay: 50, windowHours: null, ...pace },
    async send(to, message) {
      orFail()
      const now = clock.now()
      phones.get(to)?.push({ ...message, at: now.toISOString() })
      return { sentId: `sent-${to}-${now.getTime()}-${phones.get(to)?.length}` }
    },
    async fetch(handle) {
      orFail()
      return uploads.get(handle) ?? new Uint8Array()
    },
  }
  return {
    line,
    /** What can be fetched, by its handle. */
    uploads,
    freeNumber: () => `7700900${100 + phones.size}`,
    /** All that the phone with this address has been sent, and will be. */
    receivedBy(address: string): Received[] {
      const received = phones.get(address) ?? []
      phones.set(address, received)
      return received
    },
    /** From now on nothing gets through; null: everything does. */
    fail(error: Error | null) {
      failWith = error
    },
  }
}
