import { z } from 'zod'

/** The fields of the library's `Message` that we read. Anything may be missing: new kinds of message come any day. */
const received = z.object({
  id: z.object({ _serialized: z.string().min(1) }),
  type: z.string(),
  from: z.string(),
  /** Unix seconds. */
  timestamp: z.number().min(0).max(8e12),
  body: z.string().catch(''),
  fromMe: z.boolean().catch(false),
  isStatus: z.boolean().catch(false),
  broadcast: z.boolean().catch(false),
  hasMedia: z.boolean().catch(false),
  /** A string of seconds. */
  duration: z.coerce.number().positive().optional().catch(undefined),
  /** Unix milliseconds; only when the sender has changed the words. */
  latestEditSenderTimestampMs: z.number().min(1).max(8e15).optional().catch(undefined),
  /** Of a revocation: the message that is taken back. */
  protocolMessageKey: z
    .object({ _serialized: z.string().min(1) })
    .optional()
    .catch(undefined),
  rawData: z
    .object({
      mimetype: z.string().catch(''),
      body: z.string().catch(''),
      filename: z.string().min(1).optional().catch(undefined),
      size: z.number().nonnegative().optional().catch(undefined),
      subtype: z.string().optional().catch(undefined),
    })
    .catch({ mimetype: '', body: '' }),
})
export type Received = z.infer<typeof received>

/** @returns null when even the fields are missing without which nothing can be said of it */
export const readReceived = (message: object): Received | null => received.safeParse(message).data ?? null

/** @returns null when the message has none, and cannot be told from others */
export const idOf = (message: object): string | null => withId.safeParse(message).data?.id._serialized ?? null

// ---------------------------------------------------------------------------------------------------------------------

const withId = received.pick({ id: true })
