import type { Draft, DraftStore } from '../../domain/draft.js'
import type { BlobStore, Clock } from '../../domain/ports.js'
import type { RecordingCheck } from '../../domain/recording-check.js'

export interface KeepDraftRecordingDeps {
  blobs: Pick<BlobStore, 'put' | 'delete'>
  clock: Clock
  drafts: Pick<DraftStore, 'save'>
  recordings: RecordingCheck
}

/**
 * Checks a recording and puts it into the draft, in place of the one before.
 * @throws AppError for what the sender can put right, `storage-unavailable`, `database-unavailable`
 */
export const keepDraftRecording = async (
  { blobs, clock, drafts, recordings }: KeepDraftRecordingDeps,
  draft: Draft,
  bytes: Uint8Array,
): Promise<Draft> => {
  const { mimeType, seconds } = recordings.check(bytes)
  const now = clock.now()
  // A key of its own for each: the draft must never point at bytes that a later recording has replaced.
  const audio = await blobs.put(`draft/${draft.id}/${now.getTime()}`, bytes, mimeType)
  const saved = await drafts.save(draft.id, { recording: seconds === undefined ? { audio } : { audio, seconds } }, now)
  if (draft.recording && draft.recording.audio.key !== audio.key) await blobs.delete(draft.recording.audio.key)
  return saved
}
