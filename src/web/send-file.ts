import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'

/** A file that is made while it is sent. */
export interface SentFile {
  name: string
  mimeType: string
  pieces: AsyncIterable<Uint8Array>
}

export const CSV_TYPE = 'text/csv; charset=utf-8'
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Sends a file to be kept, at the pace of the reader. What breaks in the middle breaks the connection off, so that the browser
 * says the download failed; a reader who has had enough is no error.
 */
export const sendFile = async (response: Response, { name, mimeType, pieces }: SentFile): Promise<void> => {
  response.attachment(name).type(mimeType)
  try {
    await pipeline(pieces, response)
  } catch (error) {
    if (!isReaderGone(error)) throw error
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const isReaderGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
