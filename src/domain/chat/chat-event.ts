import type { Channel } from '../incoming-message.js'

/** The channels on which one talks with people. */
export const CHAT_CHANNELS = ['whatsapp', 'telegram', 'practice'] as const satisfies readonly Channel[]
export type ChatChannel = (typeof CHAT_CHANNELS)[number]

/** Whom an event comes from, as every driver of a channel writes it: two drivers of WhatsApp must mean the same person. */
export interface ChatSender {
  /**
   * Where a reply goes. WhatsApp: `+447700900123`, or `lid:...` or `bsuid:...` for people without a number; Telegram: the
   * chat's id; practice: the id of the volunteer.
   */
  address: string
  /** Other addresses of the same person, in the same forms. */
  alsoKnownAs?: string[]
}

/** A file that came with a message. Everything but the handle is a hint of the platform and never trusted. */
export interface ChatMedia {
  mimeType: string
  /** Seconds. */
  seconds?: number
  name?: string
  /** Bytes. */
  size?: number
  /** How the channel finds the bytes again (`ChatLine.fetch`). Null: they came with the event, or cannot be had any more. */
  handle: string | null
}

/** Things people send that hold nothing we can keep. */
export const UNUSABLE_KINDS = ['location', 'contact', 'sticker', 'poll', 'other'] as const
export type UnusableKind = (typeof UNUSABLE_KINDS)[number]

export type ChatContent =
  /** `eventCode`: of the event or poster whose link began the chat. */
  | { kind: 'text'; text: string; eventCode?: string }
  /** A button we sent was pressed. */
  | { kind: 'choice'; id: string }
  | { kind: 'voice'; media: ChatMedia; caption?: string }
  | { kind: 'file'; media: ChatMedia; caption?: string }
  | { kind: 'unusable'; what: UnusableKind }

interface EventBase {
  channel: ChatChannel
  sender: ChatSender
  /** When the platform says it happened. */
  at: Date
}

/** What somebody did in a chat. `messageId` is the platform's own; it is hashed before it is kept, as it can hold a number. */
export type ChatEvent =
  | (EventBase & { kind: 'message'; messageId: string; content: ChatContent })
  /** `stamp` tells this edit from others of the same message: the platform's own time or id of it. Later ones sort later. */
  | (EventBase & { kind: 'edit'; messageId: string; stamp: string; text: string })
  | (EventBase & { kind: 'deletion'; messageId: string })
  /** They blocked us, or left. `stamp` tells it from other times. */
  | (EventBase & { kind: 'gone'; stamp: string })
  /** They have a new number or id, which is now `sender.address`; the former ones are in `sender.alsoKnownAs`. */
  | (EventBase & { kind: 'moved'; stamp: string })

/** What became of something we sent. */
export interface DeliveryReport {
  channel: ChatChannel
  /** As `ChatLine.send` returned it. */
  sentId: string
  status: 'sent' | 'delivered' | 'read' | 'failed'
  /** Only with `failed`. */
  problem?: SendProblem
}

/** Why something could not be sent, in the few ways that need different answers. */
export const SEND_PROBLEMS = ['unreachable', 'window-closed', 'refused', 'unknown'] as const
export type SendProblem = (typeof SEND_PROBLEMS)[number]

/** The doors of the conversation. All that an adapter of a chat channel is given. */
export interface ChatDoor {
  /**
   * Keeps what happened; an event that is known already changes nothing. Only after this has resolved may the platform be told
   * that we have it.
   * @param bytes of its file, when the driver could fetch them at once
   * @throws AppError `database-unavailable`, `storage-unavailable`: nothing was kept, let the platform send it again
   */
  hear(event: ChatEvent, bytes?: Uint8Array): Promise<'kept' | 'known'>
  /** Keeps, sealed, what the driver did not understand, so that nothing is lost and a later version can read it. */
  hearUnreadable(channel: ChatChannel, id: string, raw: string): Promise<void>
  /** Unknown ids are ignored. */
  delivered(report: DeliveryReport): Promise<void>
}
