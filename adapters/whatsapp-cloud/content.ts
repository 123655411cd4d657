import { z } from 'zod'
import type { ChatContent, ChatMedia } from '../../src/domain/chat/chat-event.js'
import type { AnyMessage } from './payload.js'

/**
 * What somebody said with a message. A type that is not known holds nothing we can keep: new ones come any day.
 * @returns null when the type is known and its content has another shape than we know
 */
export const contentOf = (message: AnyMessage): ChatContent | null => {
  const read = READERS.get(message.type)
  return read ? read(message[message.type]) : { kind: 'unusable', what: 'other' }
}

// ---------------------------------------------------------------------------------------------------------------------

type Read = (part: unknown) => ChatContent | null

const reading =
  <Part>(shape: z.ZodType<Part>, make: (part: Part) => ChatContent): Read =>
  part => {
    const { data } = shape.safeParse(part)
    return data === undefined ? null : make(data)
  }

/** Without an id Meta itself could not get the file, for example because it is over 100 MB. */
const media = z
  .object({
    id: z.string().min(1).optional(),
    mime_type: z.string().default('application/octet-stream'),
    filename: z.string().optional(),
    caption: z.string().optional(),
  })
  .prefault({})
type Media = z.infer<typeof media>

const asMedia = ({ id, mime_type, filename }: Media): ChatMedia => ({
  mimeType: mime_type,
  handle: id ?? null,
  ...(filename && { name: filename }),
})

const withCaption = (part: Media): { media: ChatMedia; caption?: string } => ({
  media: asMedia(part),
  ...(part.caption && { caption: part.caption }),
})

const file = reading(media, part => ({ kind: 'file', ...withCaption(part) }))

const unusable =
  (what: 'location' | 'contact' | 'sticker'): Read =>
  () => ({ kind: 'unusable', what })

const reply = z.object({ id: z.string().min(1) })
const choice = z.union([
  z.object({ type: z.literal('button_reply'), button_reply: reply }).transform(part => part.button_reply.id),
  z.object({ type: z.literal('list_reply'), list_reply: reply }).transform(part => part.list_reply.id),
])

const READERS = new Map<string, Read>([
  ['text', reading(z.object({ body: z.string() }), ({ body }) => ({ kind: 'text', text: body }))],
  // A recorded note and a sound file alike: somebody speaks.
  ['audio', reading(media, part => ({ kind: 'voice', ...withCaption(part) }))],
  ['image', file],
  ['video', file],
  ['document', file],
  ['sticker', unusable('sticker')],
  ['location', unusable('location')],
  ['contacts', unusable('contact')],
  ['interactive', reading(choice, id => ({ kind: 'choice', id }))],
  // The button of a template, which somebody else made: its words are what the person said.
  ['button', reading(z.object({ text: z.string() }), ({ text }) => ({ kind: 'text', text }))],
])
