import type { ChatDoor, ChatEvent, DeliveryReport } from '../../src/domain/chat/chat-event.js'

export interface FakeChatDoor extends ChatDoor {
  heard: ChatEvent[]
  unreadable: { id: string; raw: string }[]
  reports: DeliveryReport[]
  /** What the next calls throw, one each. */
  failures: Error[]
}

/** Keeps in memory what it is told, each event once. */
export const fakeChatDoor = (): FakeChatDoor => {
  const known = new Set<string>()
  const failures: Error[] = []
  const mayFail = () => {
    const failure = failures.shift()
    if (failure) throw failure
  }
  const door: FakeChatDoor = {
    heard: [],
    unreadable: [],
    reports: [],
    failures,
    async hear(event) {
      mayFail()
      const key = JSON.stringify([event.kind, 'messageId' in event && event.messageId, 'stamp' in event && event.stamp])
      if (known.has(key)) return 'known'
      known.add(key)
      door.heard.push(event)
      return 'kept'
    },
    async hearUnreadable(_channel, id, raw) {
      mayFail()
      door.unreadable.push({ id, raw })
    },
    async delivered(report) {
      mayFail()
      door.reports.push(report)
    },
  }
  return door
}
