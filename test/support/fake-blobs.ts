import { createHash } from 'node:crypto'
import { AppError } from '../../src/domain/errors.js'
import type { BlobStore } from '../../src/domain/ports.js'

/** Files in memory. */
export const fakeBlobs = (): BlobStore => {
  const files = new Map<string, { bytes: Uint8Array; writtenAt: Date }>()
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  return {
    async put(key, bytes, mimeType) {
      files.set(key, { bytes: bytes.slice(), writtenAt: new Date() })
      return { key, mimeType, size: bytes.byteLength, sha256: sha256(bytes) }
    },
    async get(ref) {
      const file = files.get(ref.key)
      if (!file || sha256(file.bytes) !== ref.sha256) throw new AppError('recording-missing', 'The recording is gone.')
      return file.bytes.slice()
    },
    async delete(key) {
      files.delete(key)
    },
    async *keysBefore(before) {
      for (const [key, { writtenAt }] of files) if (writtenAt < before) yield key
    },
  }
}
