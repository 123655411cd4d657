import { z } from 'zod'

/**
 * The outer shapes of what Meta sends to the webhook. Parts that hold many things are unknown here and read one by one, so
 * that one odd thing does not hide the others. developers.facebook.com/documentation/business-messaging/whatsapp/webhooks
 */
export const webhookBody = z.object({ object: z.string(), entry: z.array(z.unknown()) })

export const webhookEntry = z.object({ changes: z.array(z.unknown()) })

export const webhookChange = z.object({ field: z.string(), value: z.unknown() })

const contact = z.object({ wa_id: z.string().optional(), user_id: z.string().optional() })
export type Contact = z.infer<typeof contact>

/** `value` of a change whose field is `messages`. */
export const messagesValue = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: z.array(contact.catch({})).default([]),
  messages: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
  errors: z.array(z.unknown()).default([]),
})
export type MessagesValue = z.infer<typeof messagesValue>

/** Unix seconds, as text or number; eleven digits reach further than any date that matters. */
const unixSeconds = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,11}$/))
  .transform(Number)

/** What all messages have; the part named like the `type` holds the rest. */
export const anyMessage = z.looseObject({
  id: z.string().min(1),
  timestamp: unixSeconds,
  type: z.string(),
  /** The number without `+`; can be missing, or be a business-scoped id, for people with a username. */
  from: z.string().optional(),
  from_user_id: z.string().optional(),
  group_id: z.unknown().optional(),
})
export type AnyMessage = z.infer<typeof anyMessage>

export const webhookError = z.object({ code: z.number() })
