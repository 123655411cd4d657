import { createHmac } from 'node:crypto'
import { sameText } from '../chat/same-text.js'

/**
 * Whether Meta signed exactly these bytes. They must be as they came: Meta escapes letters in its own way, and a body that was
 * read and written again has another signature.
 * @param header `X-Hub-Signature-256`: `sha256=` and 64 hexadecimal digits
 */
export const isSigned = (body: Uint8Array, header: string | undefined, appSecret: string): boolean =>
  sameText(header ?? '', signatureOf(body, appSecret))

export const signatureOf = (body: Uint8Array, appSecret: string): string =>
  `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`
