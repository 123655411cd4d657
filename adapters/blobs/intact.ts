import { createHash } from 'node:crypto'
import { AppError } from '../../src/domain/errors.js'
import type { BlobRef } from '../../src/domain/ports.js'

/** What a store answers for bytes that it has kept under this key. */
export const refOf = (key: string, bytes: Uint8Array, mimeType: string): BlobRef => ({
  key,
  mimeType,
  size: bytes.byteLength,
  sha256: sha256(bytes),
})

/**
 * The bytes that were read back, if they are still those of the reference.
 * @throws AppError `recording-missing`
 */
export const intact = (bytes: Uint8Array, ref: BlobRef): Uint8Array => {
  if (sha256(bytes) !== ref.sha256) throw recordingMissing()
  return bytes
}

export const recordingMissing = (cause?: unknown): AppError =>
  new AppError('recording-missing', 'The recording is no longer where it was kept.', { cause })

// ---------------------------------------------------------------------------------------------------------------------

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
