import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../src/domain/errors.js'
import { bytesOf } from '../chat/bytes-of.js'
import { type CloudAccount, callGraph, noAnswer, statusOf, withToken } from './graph.js'
import { codeOf, graphError } from './graph-errors.js'
import { mayCarryToken } from './media-address.js'

/**
 * The bytes of a file, by the id that came with its message: Meta names an address for a few minutes, and the file lies there.
 * An address that has run out is asked for once more; Meta shuts out who asks twenty times in vain within an hour.
 * @param largest bytes
 * @throws AppError `media-gone`, `recording-too-large`, `channel-unavailable` (retryable), `channel-refused`
 */
export const fetchMedia = async (account: CloudAccount, id: string, largest: number): Promise<Uint8Array> => {
  const once = async () => download(account, await lookUp(account, id), largest)
  const bytes = (await once()) ?? (await once())
  if (!bytes) throw mediaGone()
  return bytes
}

// ---------------------------------------------------------------------------------------------------------------------

const DOWNLOAD_MS = 120_000

const place = z.object({
  url: z.url(),
  sha256: z.string().optional(),
  file_size: z.coerce.number().optional(),
})
type Place = z.infer<typeof place>

const lookUp = async (account: CloudAccount, id: string): Promise<Place> => {
  const answer = await callGraph(account, `${encodeURIComponent(id)}?phone_number_id=${account.phoneNumberId}`)
  // "Object does not exist" comes as status 400 with code 100.
  if (answer.status === 404 || (answer.status === 400 && codeOf(answer) === 100)) throw mediaGone()
  if (answer.status >= 300) throw graphError(answer)
  const { data } = place.safeParse(answer.body)
  if (!data || !mayCarryToken(data.url, account.graphUrl)) throw noAnswer()
  return data
}

/** @returns null when the address has run out */
const download = async (account: CloudAccount, from: Place, largest: number): Promise<Uint8Array | null> => {
  if (from.file_size !== undefined && from.file_size > largest) throw tooLarge()
  const response = await withToken(account, from.url, DOWNLOAD_MS)
  if (!response.ok) await response.body?.cancel()
  if ([403, 404, 410].includes(response.status)) return null
  if (!response.ok) throw graphError({ ...statusOf(response), body: null })
  const bytes = await bytesOf(response, largest).catch(() => {
    throw noAnswer()
  })
  if (!bytes) throw tooLarge()
  if (!isWhole(bytes, from)) throw noAnswer()
  return bytes
}

/** Meta writes the hash in hexadecimal here and in base64 in the webhook. */
const isWhole = (bytes: Uint8Array, { file_size, sha256 }: Place): boolean => {
  if (file_size !== undefined && bytes.length !== file_size) return false
  const hash = createHash('sha256').update(bytes).digest()
  return sha256 === undefined || [hash.toString('hex'), hash.toString('base64')].includes(sha256)
}

const mediaGone = () =>
  new AppError('media-gone', 'WhatsApp no longer has this file. Please ask for it to be sent again.')

const tooLarge = () =>
  new AppError('recording-too-large', 'This file is larger than we can take. Please send less at a time.')
