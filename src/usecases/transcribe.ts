import { hasCode } from '../domain/errors.js'
import { type Experience, needsTranscript, type Recording, withTranscript } from '../domain/experience.js'
import type { BlobStore, Clock, ExperienceStore, Heard, JobQueue, Transcriber } from '../domain/ports.js'
import type { StepResult } from './step-result.js'

export interface TranscribeDeps {
  experiences: Pick<ExperienceStore, 'find' | 'save'>
  blobs: Pick<BlobStore, 'get' | 'put'>
  queue: Pick<JobQueue, 'add'>
  transcriber: Pick<Transcriber, 'transcribe'>
  clock: Clock
}

/** Voice to words. Safe to run twice: a record that has its transcript, or was changed meanwhile, is left alone. */
export const transcribe =
  ({ experiences, blobs, queue, transcriber, clock }: TranscribeDeps) =>
  async (id: string): Promise<StepResult> => {
    const experience = await experiences.find(id)
    const recording = experience?.original.recording
    if (!experience || !recording || !needsTranscript(experience) || experience.state === 'erased') return 'skipped'
    const heard = await transcriber.transcribe({
      bytes: await blobs.get(recording.audio),
      mimeType: recording.audio.mimeType,
    })
    const kept = await keepPlayable(blobs, experience, recording, heard)
    const transcribed = withTranscript(kept, heard.transcript, clock.now())
    try {
      await experiences.save(transcribed, { by: 'machine', what: 'transcribed', detail: summary(heard) })
    } catch (error) {
      if (hasCode(error, 'superseded')) return 'skipped'
      throw error
    }
    await queue.add([{ name: 'understand', payload: { experienceId: id } }])
    return 'done'
  }

// ---------------------------------------------------------------------------------------------------------------------

const summary = ({ transcript }: Heard) => ({
  engine: transcript.engine,
  model: transcript.model,
  quality: transcript.quality,
  seconds: Math.round(transcript.durationSeconds),
})

const keepPlayable = async (
  blobs: Pick<BlobStore, 'put'>,
  experience: Experience,
  recording: Recording,
  { transcript, playable }: Heard,
): Promise<Experience> => {
  const copy = playable && (await blobs.put(`audio/${experience.id}/playable`, playable.bytes, playable.mimeType))
  const known: Recording = { ...recording, seconds: transcript.durationSeconds, ...(copy ? { playable: copy } : {}) }
  return { ...experience, original: { ...experience.original, recording: known } }
}
