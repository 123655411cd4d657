import type { Draft, DraftStore } from '../../domain/draft.js'
import type { BlobStore, Clock } from '../../domain/ports.js'

export interface DropDraftRecordingDeps {
  blobs: Pick<BlobStore, 'delete'>
  clock: Clock
  drafts: Pick<DraftStore, 'save'>
}

/** Takes the recording out of the draft and erases it. */
export const dropDraftRecording = async (
  { blobs, clock, drafts }: DropDraftRecordingDeps,
  draft: Draft,
): Promise<Draft> => {
  const saved = await drafts.save(draft.id, { recording: null }, clock.now())
  if (draft.recording) await blobs.delete(draft.recording.audio.key)
  return saved
}
