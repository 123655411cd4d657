import type { ChatChannel } from '../chat/chat-event.js'
import type { Channel } from '../incoming-message.js'

/** The drivers there are; WhatsApp has two. */
export const DRIVERS = ['whatsapp-web', 'whatsapp-cloud', 'telegram', 'practice'] as const
export type Driver = (typeof DRIVERS)[number]

export const LINE_STATES = ['off', 'starting', 'waiting-for-pairing', 'connected', 'trouble'] as const
export type LineState = (typeof LINE_STATES)[number]

/** What can be wrong with a line. Each has its plain words and what to do about it on `/channels` and in the e-mail. */
export const LINE_PROBLEMS = [
  /** The platform does not accept our token or key. */
  'wrong-token',
  /** The phone was unlinked or logged out: pair again. */
  'session-lost',
  /** The number or account was blocked or restricted by the platform. */
  'account-blocked',
  /** The platform does not answer, or answers with errors of its own. */
  'provider-down',
  /** Another program uses the same token. */
  'used-elsewhere',
  /** No Chromium was found, or it does not start. */
  'no-browser',
  /** The program that holds the line ended again and again. */
  'keeps-crashing',
  /** Nothing was heard of the program that holds the line: it has ended, or its computer is off. */
  'not-heard-of',
  /** The webhook's signature or secret was wrong: a setting differs from the platform's. */
  'wrong-signature',
  /** Voice notes or files could not be fetched in time. */
  'media-lost',
  /** Something came in that could not be read. It is kept, sealed, for a later version. */
  'put-aside',
  /** Nothing came in for much longer than usual. */
  'unusually-quiet',
  /** Messages of ours could not be sent. */
  'cannot-send',
] as const
export type LineProblem = (typeof LINE_PROBLEMS)[number]

export interface LineReport {
  state: LineState
  problem: LineProblem | null
}

/** What a person needs to link the forum's phone: shown on `/channels` and nowhere else, never logged. */
export interface Pairing {
  kind: 'qr' | 'code'
  /** The QR code's content, or the eight letters. */
  value: string
  /** ISO 8601; a new one follows. */
  until: string
}

/** What `/channels` asks the process that holds a line. */
export type LineCommand =
  /** `phone`: international, digits only, `447700900123`. */
  { kind: 'pair-by-code'; phone: string } | { kind: 'pair-by-qr' } | { kind: 'unlink' } | { kind: 'restart' }

export interface LineStatus extends LineReport {
  channel: ChatChannel
  driver: Driver
  /** ISO 8601, of this state. */
  since: string
  /** ISO 8601, when the process that holds the line was last heard of. */
  seenAt: string
  pairing: Pairing | null
}

/** A line as it is kept: what pairing needs is sealed. */
export type KeptLine = Omit<LineStatus, 'pairing'> & { sealedPairing: string | null }

/** Where those who hold a line tell how it is. Nothing here ever throws: a line must not fall because telling of it failed. */
export interface LineDesk {
  /** A change of problem becomes a notice to the administrators; the same report again only says that the process lives. */
  report(channel: ChatChannel, driver: Driver, report: LineReport): Promise<void>
  showPairing(channel: ChatChannel, pairing: Pairing | null): Promise<void>
  /** Takes the oldest waiting command, once. */
  takeCommand(channel: ChatChannel): Promise<LineCommand | null>
}

/** How the traffic of one channel was. What is made up is not counted, except on the practice channel. */
export interface Traffic {
  /** ISO 8601. */
  lastIn: string | null
  /** ISO 8601. */
  lastOut: string | null
  /** Messages a day over the last four weeks, or since the first if that is later; null when too little came to tell. */
  perDay: number | null
  inLastDay: number
  waitingToSend: number
  /** In the last four weeks. */
  failedToSend: number
}

/** What came in on one channel since a moment. */
export interface Arrivals {
  count: number
  /** The beginning of every hour (UTC) in which something came in, oldest first. */
  hours: Date[]
  last: Date | null
}

/** What the page and its notices read and write. */
export interface LineStore {
  statuses(): Promise<KeptLine[]>
  /** Leaves the pairing as it is. */
  saveStatus(status: Omit<LineStatus, 'pairing'>): Promise<void>
  /** Of a line that has a status; else nothing happens. */
  savePairing(channel: ChatChannel, sealedPairing: string | null): Promise<void>
  traffic(channel: Channel, now: Date): Promise<Traffic>
  arrivals(channel: Channel, since: Date): Promise<Arrivals>
  /** How many messages are kept, sealed, because they could not be read. */
  putAside(channel: ChatChannel): Promise<number>
  addCommand(channel: ChatChannel, sealedCommand: string, at: Date): Promise<void>
  /** The oldest, to one caller only. */
  takeCommand(channel: ChatChannel): Promise<{ sealedCommand: string; at: Date } | null>
}
