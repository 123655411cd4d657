import type { LineCommand, LineDesk, LineReport, Pairing } from '../../../src/domain/channels/channel-status.js'
import type { ChatDoor, ChatEvent, DeliveryReport } from '../../../src/domain/chat/chat-event.js'

/** Notes what is told to `/channels`, and hands out what is asked for there. */
export const createFakeDesk = () => {
  const reports: LineReport[] = []
  const pairings: (Pairing | null)[] = []
  const commands: LineCommand[] = []
  const desk: LineDesk = {
    async report(_channel, _driver, report) {
      reports.push(report)
    },
    async showPairing(_channel, pairing) {
      pairings.push(pairing)
    },
    takeCommand: async () => commands.shift() ?? null,
  }
  return {
    desk,
    reports,
    pairings,
    last: () => reports.at(-1),
    pairing: () => pairings.at(-1) ?? null,
    order: (command: LineCommand) => void commands.push(command),
  }
}

interface Heard {
  event: ChatEvent
  bytes: Uint8Array | undefined
}

/** Notes what comes in, each event once. A call can be made to fail first. */
export const createFakeDoor = () => {
  const heard: Heard[] = []
  const unreadable: string[] = []
  const delivered: DeliveryReport[] = []
  const failures: Error[] = []
  const known = new Set<string>()
  const door: ChatDoor = {
    async hear(event, bytes) {
      const failure = failures.shift()
      if (failure) throw failure
      const key = JSON.stringify([event.kind, 'messageId' in event && event.messageId, 'stamp' in event && event.stamp])
      if (known.has(key)) return 'known'
      known.add(key)
      heard.push({ event, bytes })
      return 'kept'
    },
    async hearUnreadable(_channel, id) {
      unreadable.push(id)
    },
    async delivered(report) {
      delivered.push(report)
    },
  }
  return {
    door,
    heard,
    unreadable,
    delivered,
    failNext: (...errors: Error[]) => void failures.push(...errors),
    forgetFailures: () => void failures.splice(0),
  }
}

/** The words of the texts that were heard, in order. */
export const textsOf = (heard: Heard[]): string[] =>
  heard.flatMap(({ event }) => (event.kind === 'message' && event.content.kind === 'text' ? [event.content.text] : []))
