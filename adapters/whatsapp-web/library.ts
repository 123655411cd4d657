/**
 * What we use of whatsapp-web.js 1.34.7, and nothing more of it. The shapes are those of its `src/Client.js` and
 * `src/structures/`; what comes from the page is typed `unknown` wherever we look at it before we believe it.
 */
export interface WebMessage {
  id: { _serialized: string }
  timestamp: number
  fromMe: boolean
  hasMedia: boolean
  /** Everything the page knows of the message, names included: never logged. */
  rawData: object
  /** Undefined when the file has expired, is gone, or is being uploaded again by the sender's phone. */
  downloadMedia(): Promise<{ data: string } | undefined>
}

export interface WebChat {
  id: { _serialized: string }
  isGroup: boolean
  /** Unix seconds of the last activity. */
  timestamp: number
  fetchMessages(which: { limit: number; fromMe: boolean }): Promise<WebMessage[]>
  sendStateTyping(): Promise<unknown>
}

/** The events that we listen to, with their arguments. */
export interface WebClientEvents {
  qr: [content: string]
  code: [code: string]
  /** This and `ready` come again after every reload of the page and every new sync. */
  authenticated: []
  ready: []
  /** Inbound only; what comes before `ready` is never told. */
  message: [message: WebMessage]
  message_ciphertext: [message: WebMessage]
  message_ciphertext_failed: [message: WebMessage]
  message_edit: [message: WebMessage, body: unknown]
  message_revoke_everyone: [message: WebMessage]
  message_ack: [message: WebMessage, ack: number]
  /** With a state of the socket, or `LOGOUT`. */
  disconnected: [reason: string]
}

export interface WebClient {
  on<Name extends keyof WebClientEvents>(event: Name, listener: (...args: WebClientEvents[Name]) => void): unknown
  initialize(): Promise<void>
  destroy(): Promise<void>
  logout(): Promise<void>
  /** Throws when the page is gone, and may never answer when it hangs. */
  getState(): Promise<string | null>
  getChats(): Promise<WebChat[]>
  getChatById(id: string): Promise<WebChat | undefined>
  getMessageById(id: string): Promise<WebMessage | null>
  getContactLidAndPhone(ids: string[]): Promise<{ lid?: string; pn?: string }[]>
  requestPairingCode(phone: string): Promise<string>
  sendMessage(chatId: string, text: string, options: { linkPreview: boolean }): Promise<WebMessage | undefined>
  /** Our own account; there once `ready` has come. */
  info?: { wid: { _serialized: string } }
  pupBrowser?: WebBrowser | null
  pupPage?: { on(event: 'error', listener: () => void): unknown } | null
}

/** Puppeteer's browser. */
export interface WebBrowser {
  on(event: 'disconnected', listener: () => void): unknown
  process(): { kill(signal: 'SIGKILL'): boolean; stdio: readonly (Pipe | null | undefined)[] } | null
}

interface Pipe {
  on(event: 'error', listener: () => void): unknown
}
