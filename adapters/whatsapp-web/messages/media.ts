import { setTimeout as delay } from 'node:timers/promises'
import type { WebMessage } from '../library.js'
import type { Timings } from '../timings.js'
import { whileOn, within } from '../waiting/within.js'

type Patience = Pick<Timings, 'mediaWaits' | 'mediaPatience'>

/**
 * Fetches a file that came with a message. WhatsApp forgets files, so this is done at once; it fails for a moment when the
 * sender's phone is still uploading.
 * @returns null when it cannot be had
 * @throws AbortError when the connection ends meanwhile
 */
export const downloadFile = async (
  message: WebMessage,
  { mediaWaits, mediaPatience }: Patience,
  signal: AbortSignal,
): Promise<Uint8Array | null> => {
  for (const wait of mediaWaits) {
    await delay(wait, undefined, { signal })
    const bytes = await whileOn(signal, tryDownload(message, mediaPatience))
    if (bytes) return bytes
  }
  return null
}

/** One try. @returns null when it cannot be had now */
export const tryDownload = async (message: WebMessage, patience: number): Promise<Uint8Array | null> => {
  const file = await within(patience, message.downloadMedia()).catch(() => undefined)
  return file?.data ? Buffer.from(file.data, 'base64') : null
}
