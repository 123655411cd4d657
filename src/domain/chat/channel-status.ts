import type { ChatChannel } from './chat-event.js'

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
  /** The webhook's signature or secret was wrong: a setting differs from the platform's. */
  'wrong-signature',
  /** Voice notes or files could not be fetched in time. */
  'media-lost',
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
  | { kind: 'pair-by-code'; phone: string }
  | { kind: 'pair-by-qr' }
  | { kind: 'unlink' }
  | { kind: 'restart' }

export interface LineStatus extends LineReport {
  channel: ChatChannel
  driver: Driver
  /** ISO 8601, of this state. */
  since: string
  /** ISO 8601, when the process that holds the line was last heard of. */
  seenAt: string
  pairing: Pairing | null
}

/** Where those who hold a line tell how it is. */
export interface LineDesk {
  /** A change of problem becomes a notice to the administrators; the same report again only says that the process lives. */
  report(channel: ChatChannel, driver: Driver, report: LineReport): Promise<void>
  showPairing(channel: ChatChannel, pairing: Pairing | null): Promise<void>
  /** Takes the oldest waiting command, once. */
  takeCommand(channel: ChatChannel): Promise<LineCommand | null>
}

/** How the traffic of one channel was. */
export interface Traffic {
  lastIn: string | null
  lastOut: string | null
  /** Messages a day over the last four weeks, or since the first if that is later; null when too little came to tell. */
  perDay: number | null
  inLastDay: number
  waitingToSend: number
  failedToSend: number
}

/** What the page and its notices read and write. */
export interface LineStore {
  statuses(): Promise<LineStatus[]>
  saveStatus(status: LineStatus): Promise<void>
  traffic(channel: ChatChannel, now: Date): Promise<Traffic>
  addCommand(channel: ChatChannel, sealedCommand: string, at: Date): Promise<void>
  takeCommand(channel: ChatChannel): Promise<string | null>
}

/** Something that an administrator should know, shown on every page of theirs until it is over or they have seen it. */
export interface Notice {
  id: string
  /** What it is about: a channel, or `people`. */
  about: ChatChannel | 'people'
  problem: LineProblem | 'person-asked-for' | 'urgent-words'
  /** ISO 8601. */
  at: string
  overAt: string | null
  seenAt: string | null
}

export interface NoticeStore {
  /** One open notice for each `about` and `problem`: opening it again changes nothing. @returns true when it is new */
  open(about: Notice['about'], problem: Notice['problem'], at: Date): Promise<boolean>
  /** The problem is over. */
  close(about: Notice['about'], problem: Notice['problem'] | 'any', at: Date): Promise<void>
  unseen(): Promise<Notice[]>
  markSeen(id: string, at: Date): Promise<void>
  /** Newest first. */
  recent(limit: number): Promise<Notice[]>
}

/** E-mail, where the forum has set it. */
export interface Mailer {
  /** @throws AppError `mail-unavailable` (retryable) */
  send(to: string[], subject: string, text: string): Promise<void>
}
