import { z } from 'zod'
import { districtNamed } from '../../domain/area.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { consentBySendingSystem } from '../../domain/consent.js'
import type { IncomingMessage, IncomingRecording } from '../../domain/incoming-message.js'
import { storable } from '../../domain/words.js'
import { Problem } from './problem.js'

/** PostgreSQL keeps no NUL, and half a surrogate pair is no text. An id that we changed would not be the sender's any more. */
const keepable = (words: string): boolean => storable(words) === words
const words = (longest: number) =>
  z.string().trim().min(1).max(longest).refine(keepable, 'must not hold NUL characters or halves of surrogate pairs')

const consent = z.strictObject({
  keep: z.boolean().optional(),
  quote: z.boolean().optional(),
  contact: z.boolean().optional(),
  language: words(35).optional(),
  wordingVersion: words(100).optional(),
})

/** What a machine sends; also where the OpenAPI page takes its schema from. */
export const intakeBody = z.strictObject({
  externalId: words(200).describe('Your own id of this message. Sending it again changes nothing.'),
  text: z.string().optional().describe('What was written. Up to two million characters.'),
  audio: z
    .strictObject({ mimeType: z.string().max(100), base64: z.string() })
    .optional()
    .describe('A voice note: Ogg/Opus, WebM, MP4/M4A, MP3, WAV, AMR or 3GP.'),
  sentAt: z.iso.datetime({ offset: true }).optional().describe('When the person sent it. Now, if left out.'),
  sender: words(320).optional().describe('Address of the person. Only a keyed hash of it is kept.'),
  consent: consent.optional().describe('What the person agreed to. If left out: keep yes, quote no, contact no.'),
  eventCode: words(50).optional(),
  area: words(100).optional().describe('District or place. What we do not know is kept as it stands.'),
})

/**
 * @param source name of the key that sent it: the external ids of two systems must not meet
 * @throws Problem 400 that names every fault at once
 */
export const toIncomingMessage = (body: unknown, source: string, frame: CodeFrame, now: Date): IncomingMessage => {
  const parsed = intakeBody.safeParse(body)
  if (!parsed.success) throw invalidBody(parsed.error)
  const { externalId, text, audio, sentAt, sender, consent: given, eventCode, area } = parsed.data
  return {
    channel: 'api',
    externalId: `${encodeURIComponent(source)}/${externalId}`,
    sender: sender ? { address: sender } : null,
    sentAt: sentAt ? new Date(sentAt) : now,
    consent: consentBySendingSystem(given),
    ...(text === undefined ? {} : { text }),
    ...(audio ? { recording: toRecording(audio) } : {}),
    ...(eventCode ? { eventCode } : {}),
    ...(area ? areaOf(frame, area) : {}),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const invalidBody = (error: z.ZodError): Problem =>
  new Problem(400, 'invalid-body', 'The message does not have the right shape. See /api/docs.', {
    faults: error.issues.map(({ path, message }) => ({ field: path.join('.') || 'body', message })),
  })

const toRecording = ({ mimeType, base64 }: { mimeType: string; base64: string }): IncomingRecording => ({
  mimeType,
  load: async () => {
    const bytes = Buffer.from(base64, 'base64')
    if (bytes.length !== lengthOf(base64)) {
      throw new Problem(422, 'not-base64', 'The recording is not written in base64.', {
        faults: [{ field: 'audio.base64', message: 'must be base64 without line breaks' }],
      })
    }
    return bytes
  },
})

/** Node skips what is not base64 without a word; too few bytes tell that it did. */
const lengthOf = (base64: string): number => {
  const padding = base64.endsWith('==') ? 2 : Number(base64.endsWith('='))
  return Math.floor(((base64.length - padding) * 3) / 4)
}

const areaOf = (frame: CodeFrame, words: string): Pick<IncomingMessage, 'stated'> => {
  const area = districtNamed(frame, words)
  return { stated: area ? { area } : { place: words } }
}
