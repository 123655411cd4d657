import type { BlobStore } from '../../domain/ports.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'

export interface ForgetUnsentDeps {
  responses: Pick<ResponseStore, 'forgetUnsent'>
  blobs: Pick<BlobStore, 'delete'>
}

/** Forgets what was begun and not sent, the scans of its sheet as well. @returns false: it was sent meanwhile, or is not there */
export const forgetUnsent =
  ({ responses, blobs }: ForgetUnsentDeps) =>
  async (id: string): Promise<boolean> => {
    const forgotten = await responses.forgetUnsent(id)
    for (const { key } of forgotten?.sheet?.scans ?? []) await blobs.delete(key)
    return forgotten !== null
  }
