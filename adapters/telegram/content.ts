import type { ChatContent, ChatMedia, UnusableKind } from '../../src/domain/chat/chat-event.js'
import type { TelegramFile, TelegramMessage } from './update.js'

/** What a message holds; null when it is of a kind that we do not know. */
export const contentOf = (message: TelegramMessage): ChatContent | null => {
  if (message.text !== undefined) return textOf(message.text)
  const caption = message.caption ? { caption: message.caption } : {}
  const voice = voiceIn(message)
  if (voice) return { kind: 'voice', media: voice, ...caption }
  const media = fileIn(message)
  if (media) return { kind: 'file', media, ...caption }
  const unusable = UNUSABLE.find(([field]) => field in message)
  return unusable ? { kind: 'unusable', what: unusable[1] } : null
}

/** Notices that Telegram itself writes into a private chat: nobody has said anything. */
export const isNotice = (message: TelegramMessage): boolean => NOTICES.some(field => field in message)

// ---------------------------------------------------------------------------------------------------------------------

/** `/start poster-1`: the link of a poster was followed. https://core.telegram.org/bots/features#deep-linking */
const STARTED_BY_LINK = /^(\/start)(?:@\w+)?\s+([\w-]{1,64})$/
/** `/stop@our_bot`: the same as `/stop`. */
const ADDRESSED_COMMAND = /^(\/\w{1,32})@\w+$/

const textOf = (text: string): ChatContent => {
  const [, start, eventCode] = STARTED_BY_LINK.exec(text) ?? []
  if (start && eventCode) return { kind: 'text', text: start, eventCode }
  return { kind: 'text', text: ADDRESSED_COMMAND.exec(text)?.[1] ?? text }
}

const voiceIn = ({ voice, audio }: TelegramMessage): ChatMedia | null => {
  if (voice) return mediaOf(voice, 'audio/ogg')
  return audio ? mediaOf(audio, 'audio/mpeg') : null
}

const fileIn = ({ video_note, video, animation, document, photo }: TelegramMessage): ChatMedia | null => {
  const film = video_note ?? video ?? animation
  if (film) return mediaOf(film, 'video/mp4')
  if (document) return mediaOf(document, 'application/octet-stream')
  const largest = photo?.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))[0]
  return largest ? mediaOf(largest, 'image/jpeg') : null
}

/** @param usual what Telegram's own programs send of this kind, where it does not say */
const mediaOf = (file: Partial<TelegramFile> & { file_id: string }, usual: string): ChatMedia => ({
  mimeType: file.mime_type ?? usual,
  handle: file.file_id,
  ...(file.duration === undefined ? {} : { seconds: file.duration }),
  ...(file.file_name === undefined ? {} : { name: file.file_name }),
  ...(file.file_size === undefined ? {} : { size: file.file_size }),
})

/** Fields of https://core.telegram.org/bots/api#message that a person fills, and that hold nothing we can keep. */
const UNUSABLE: [field: string, what: UnusableKind][] = [
  ['location', 'location'],
  ['venue', 'location'],
  ['contact', 'contact'],
  ['sticker', 'sticker'],
  ['poll', 'poll'],
  ['dice', 'other'],
  ['game', 'other'],
  ['story', 'other'],
  ['checklist', 'other'],
  ['invoice', 'other'],
  ['paid_media', 'other'],
  ['gift', 'other'],
  ['unique_gift', 'other'],
  ['giveaway', 'other'],
]

const NOTICES = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'chat_background_set',
  'write_access_allowed',
  'connected_website',
  'boost_added',
]
