import { blobsOf, type Original } from '../domain/experience/original.js'
import type { BlobStore, Log } from '../domain/ports.js'

/**
 * Deletes the files of `before` that `after` names no longer. What cannot be deleted at this moment belongs to nothing from
 * now on, and is swept away.
 */
export const deleteUnnamed = async (
  { blobs, log }: { blobs: Pick<BlobStore, 'delete'>; log: Log },
  before: Original,
  after: Original | undefined,
): Promise<void> => {
  const named = new Set(after && blobsOf(after).map(({ key }) => key))
  for (const { key } of blobsOf(before)) {
    if (named.has(key)) continue
    await blobs.delete(key).catch((error: unknown) => log.warn({ error }, 'file not deleted; it will be swept away'))
  }
}
