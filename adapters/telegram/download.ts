import type { Telegram } from 'telegraf'
import { bytesOf } from '../chat/bytes-of.js'
import { ask } from './client.js'
import { fetchError, fileTooLarge, mediaGone, notReached, TelegramFailure } from './failure.js'

/**
 * Fetches a file that somebody sent. The link to it holds our token: it is never logged, kept or put into an error.
 * @param fileId from the message
 * @throws AppError `media-gone`, `recording-too-large`, `channel-unavailable` (retryable), `channel-refused`
 */
export const downloadFile = async (telegram: Telegram, fileId: string): Promise<Uint8Array> => {
  const file = await locate(telegram, fileId)
  if (file.file_path === undefined) throw mediaGone()
  if ((file.file_size ?? 0) > LARGEST) throw fileTooLarge()
  const bytes = await read(await telegram.getFileLink(file))
  if (file.file_size !== undefined && bytes.length !== file.file_size)
    throw notReached(new TelegramFailure('HALF_A_FILE'))
  return bytes
}

// ---------------------------------------------------------------------------------------------------------------------

/** Bytes: https://core.telegram.org/bots/api#getfile */
const LARGEST = 20 * 1024 * 1024
const DOWNLOAD_MS = 120_000

const locate = async (telegram: Telegram, fileId: string) => {
  try {
    return await ask(options => telegram.callApi('getFile', { file_id: fileId }, options))
  } catch (error) {
    throw fetchError(error)
  }
}

/** The link was made a moment ago, so that whatever goes wrong with it may go well the next time. */
const read = async (link: URL): Promise<Uint8Array> => {
  const response = await fetch(link, { redirect: 'error', signal: AbortSignal.timeout(DOWNLOAD_MS) }).catch(() => null)
  if (!response) throw notReached(new TelegramFailure('NO_ANSWER'))
  if (!response.ok) throw notReached(new TelegramFailure(String(response.status)))
  const bytes = await bytesOf(response, LARGEST).catch(() => {
    throw notReached(new TelegramFailure('HALF_A_FILE'))
  })
  if (!bytes) throw fileTooLarge()
  return bytes
}
