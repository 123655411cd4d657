import type { ChatDoor, ChatEvent, DeliveryReport } from '../../src/domain/chat/chat-event.js'

/** A door that keeps in memory, knows what it has heard, and fails when told to. */
export const aChatDoor = () => {
  const heard: ChatEvent[] = []
  const unreadable: { id: string; raw: string }[] = []
  const reports: DeliveryReport[] = []
  const asked: string[] = []
  let failing: (event: ChatEvent) => Error | null = () => null

  const door: ChatDoor = {
    async hear(event) {
      asked.push(wordsOf(event))
      const error = failing(event)
      if (error) throw error
      if (heard.some(known => idOf(known) === idOf(event))) return 'known'
      heard.push(event)
      return 'kept'
    },
    async hearUnreadable(_channel, id, raw) {
      unreadable.push({ id, raw })
    },
    async delivered(report) {
      reports.push(report)
    },
  }
  return {
    ...door,
    heard,
    unreadable,
    reports,
    /** Texts and choices of what was kept, in order. */
    words: () => heard.map(wordsOf),
    /** The same of everything that came to the door, kept or not. */
    asked,
    failWhen(when: (event: ChatEvent) => Error | null): void {
      failing = when
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const idOf = (event: ChatEvent): string =>
  [event.kind, 'messageId' in event ? event.messageId : '', 'stamp' in event ? event.stamp : ''].join(' ')

const wordsOf = (event: ChatEvent): string => {
  if (event.kind === 'edit') return event.text
  if (event.kind !== 'message') return event.kind
  const { content } = event
  if (content.kind === 'text') return content.text
  return content.kind === 'choice' ? content.id : content.kind
}
