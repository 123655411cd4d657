import type { Draft, DraftStore } from '../../domain/draft.js'
import type { BlobStore } from '../../domain/ports.js'

export interface ForgetDraftDeps {
  blobs: Pick<BlobStore, 'delete'>
  drafts: Pick<DraftStore, 'delete'>
}

/** Erases a draft. The recording goes first: a row without its file is found again, a file without its row is not. */
export const forgetDraft = async ({ blobs, drafts }: ForgetDraftDeps, draft: Draft): Promise<void> => {
  if (draft.recording) await blobs.delete(draft.recording.audio.key)
  await drafts.delete(draft.id)
}
