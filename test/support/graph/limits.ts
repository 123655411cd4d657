import { z } from 'zod'

/** What Meta accepts as a message to send. developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages */
export const messageToSend = z.intersection(
  z.union([
    z.object({ to: z.string().regex(/^\d{5,15}$/) }),
    z.object({ recipient: z.string().regex(/^[A-Z]{2}\.\w+$/) }),
  ]),
  z.discriminatedUnion('type', [
    z.object({
      messaging_product: z.literal('whatsapp'),
      type: z.literal('text'),
      text: z.object({ body: z.string().min(1).max(4096), preview_url: z.boolean().optional() }),
    }),
    z.object({
      messaging_product: z.literal('whatsapp'),
      type: z.literal('interactive'),
      interactive: z.discriminatedUnion('type', [buttons(), list()]),
    }),
  ]),
)
export type SentMessage = z.infer<typeof messageToSend>

// ---------------------------------------------------------------------------------------------------------------------

function buttons() {
  const button = z.object({
    type: z.literal('reply'),
    reply: z.object({ id: z.string().min(1).max(256), title: z.string().min(1).max(20) }),
  })
  return z.object({
    type: z.literal('button'),
    body: z.object({ text: z.string().min(1).max(1024) }),
    action: z.object({ buttons: z.array(button).min(1).max(3) }),
  })
}

function list() {
  const row = z.object({ id: z.string().min(1).max(200), title: z.string().min(1).max(24) })
  return z.object({
    type: z.literal('list'),
    body: z.object({ text: z.string().min(1).max(1024) }),
    action: z.object({
      button: z.string().min(1).max(20),
      sections: z.tuple([z.object({ rows: z.array(row).min(1).max(10) })]),
    }),
  })
}
