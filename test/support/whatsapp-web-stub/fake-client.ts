import { EventEmitter } from 'node:events'
import type { WebBrowser, WebChat, WebClient, WebClientEvents } from '../../../adapters/whatsapp-web/library.js'
import { messageOf } from './recorded.js'
import type { Raw } from './stub.js'

/** What the linked phone has, whichever client looks at it. */
export interface FakePhone {
  account: string
  /** Raw messages by chat, oldest first. */
  chats: Record<string, Raw[]>
  /** Base64 by message id. What is not here cannot be fetched. */
  files: Record<string, string>
  /** By privacy id. */
  numbers: Record<string, string>
  sent: { chatId: string; text: string }[]
  /** What the next clients fail with when they start. */
  startFailures: unknown[]
}

export const aPhone = (): FakePhone => ({
  account: '447700900999@c.us',
  chats: {},
  files: {},
  numbers: {},
  sent: [],
  startFailures: [],
})

/** A client without a browser. Its messages are the library's own, made from raw models. */
export const createFakeClient = (phone: FakePhone) => {
  const events = new EventEmitter()
  const done: string[] = []
  const browser = Object.assign(new EventEmitter(), { process: () => null })
  const client = clientOf(phone, { events, done, browser })

  return {
    client,
    /** What was asked of it, in order. */
    done,
    browser,
    emit: <Name extends keyof WebClientEvents>(event: Name, ...args: WebClientEvents[Name]) =>
      events.emit(event, ...args),
    receive: (raw: Raw) => events.emit('message', messageOf(raw, client)),
    lose: (raw: Raw) => events.emit('message_ciphertext_failed', messageOf(raw, client)),
    /** The page gives no chats the next times. */
    breakPages(times: number) {
      const { getChats } = client
      let left = times
      client.getChats = async () => {
        left -= 1
        if (left < 0) return getChats()
        throw new Error('Protocol error')
      }
    },
    link() {
      events.emit('authenticated')
      events.emit('ready')
    },
  }
}
export type FakeClient = ReturnType<typeof createFakeClient>

export const idOf = (raw: Raw): string => (raw.id as { _serialized: string })._serialized

// ---------------------------------------------------------------------------------------------------------------------

interface Parts {
  events: EventEmitter
  done: string[]
  browser: WebBrowser
}

const clientOf = (phone: FakePhone, { events, done, browser }: Parts): WebClient => {
  const note = (what: string) => async () => void done.push(what)
  const chatOf = (id: string, raws: Raw[]): WebChat => ({
    id: { _serialized: id },
    isGroup: id.endsWith('@g.us'),
    timestamp: Math.max(...raws.map(raw => Number(raw.t))),
    fetchMessages: async ({ limit }) => raws.slice(-limit).map(raw => messageOf(raw, client)),
    sendStateTyping: note(`typing to ${id}`),
  })

  const client: WebClient = {
    on: (event, listener) => events.on(event, listener as () => void),
    async initialize() {
      done.push('initialize')
      const failure = phone.startFailures.shift()
      if (failure !== undefined) throw failure
    },
    destroy: note('destroy'),
    logout: note('logout'),
    getState: async () => 'CONNECTED',
    getChats: async () => Object.entries(phone.chats).map(([id, raws]) => chatOf(id, raws)),
    getChatById: async id => chatOf(id, phone.chats[id] ?? []),
    getMessageById: async id => {
      const raw = Object.values(phone.chats)
        .flat()
        .find(one => idOf(one) === id)
      return raw ? messageOf(raw, client) : null
    },
    getContactLidAndPhone: async ids =>
      ids.map(lid => ({ lid, ...(phone.numbers[lid] ? { pn: phone.numbers[lid] } : {}) })),
    requestPairingCode: async number => {
      done.push(`code for ${number}`)
      events.emit('code', 'ABCD1234')
      return 'ABCD1234'
    },
    sendMessage: async (chatId, text) => {
      phone.sent.push({ chatId, text })
      return messageOf({ id: { fromMe: true, _serialized: `true_${chatId}_OURS` } }, client)
    },
    info: { wid: { _serialized: phone.account } },
    pupBrowser: browser,
    pupPage: Object.assign(new EventEmitter(), {
      // Only `downloadMedia` of the library's messages asks the page by itself.
      evaluate: async (_code: unknown, id: string) => (phone.files[id] ? { data: phone.files[id] } : null),
    }),
  }
  return client
}
