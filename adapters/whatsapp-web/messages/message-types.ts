import type { UnusableKind } from '../../../src/domain/chat/chat-event.js'

/** Types of whatsapp-web.js messages (`src/util/Constants.js`, and some seen in its issues), by what we make of them. */
export const VOICE_TYPES: readonly string[] = ['ptt', 'audio']
export const FILE_TYPES: readonly string[] = ['image', 'video', 'ptv', 'document']

export const UNUSABLE_TYPES: Readonly<Partial<Record<string, UnusableKind>>> = {
  location: 'location',
  live_location: 'location',
  vcard: 'contact',
  multi_vcard: 'contact',
  sticker: 'sticker',
  poll_creation: 'poll',
  groups_v4_invite: 'other',
  order: 'other',
  product: 'other',
  payment: 'other',
  event_creation: 'other',
  scheduled_event_creation: 'other',
}

/** Notices of the platform, and signs about other messages: nobody expects an answer to them. */
export const NOTICE_TYPES: readonly string[] = [
  'e2e_notification',
  'notification',
  'notification_template',
  'broadcast_notification',
  'group_notification',
  'newsletter_notification',
  'gp2',
  'call_log',
  'protocol',
  'reaction',
  'poll_update',
  'pinned_message',
  'keep_in_chat',
  'debug',
  // Its pictures follow, each as a message of its own.
  'album',
]
