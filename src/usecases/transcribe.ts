import { hasCode, isRetryable } from '../domain/errors.js'
import type { Part, Recording } from '../domain/experience/original.js'
import { type Experience, needsTranscript, withTranscript } from '../domain/experience.js'
import type { BlobRef, BlobStore, Clock, ExperienceStore, Heard, JobQueue, Transcriber } from '../domain/ports.js'
import type { Transcript } from '../domain/transcript.js'
import type { StepResult } from './step-result.js'

export interface TranscribeDeps {
  experiences: Pick<ExperienceStore, 'find' | 'save'>
  blobs: Pick<BlobStore, 'get' | 'put' | 'delete'>
  queue: Pick<JobQueue, 'add'>
  transcriber: Pick<Transcriber, 'transcribe'>
  clock: Clock
}

/**
 * Voice to words: hears every recording of a record that nobody has heard yet, also one that joins meanwhile. Each is saved
 * as soon as it was heard. One that cannot be heard does not keep the others from it; its error comes at the end. Safe to
 * run twice: a record that has its words is left alone.
 */
export const transcribe =
  (deps: TranscribeDeps) =>
  async (id: string): Promise<StepResult> => {
    const { heard, problems } = await hearAll(deps, id)
    if (problems.length > 0) throw problems[0]
    if (heard === 0) return 'skipped'
    await deps.queue.add([{ name: 'understand', payload: { experienceId: id } }])
    return 'done'
  }

// ---------------------------------------------------------------------------------------------------------------------

interface Unheard {
  part: Part
  recording: Recording
}

const unheardIn = (experience: Experience | null): Unheard[] => {
  if (!experience || experience.state === 'erased' || !needsTranscript(experience)) return []
  return experience.original.parts.flatMap(part =>
    part.recording && !part.recording.transcript ? [{ part, recording: part.recording }] : [],
  )
}

/** A message can be withdrawn, and its file with it, while it is fetched or heard. */
const isWaitedFor = (experience: Experience | null, { id }: Part): boolean =>
  unheardIn(experience).some(({ part }) => part.id === id)

const nextUnheard = async (
  { experiences }: TranscribeDeps,
  id: string,
  tried: Set<string>,
): Promise<Unheard | undefined> => unheardIn(await experiences.find(id)).find(({ part }) => !tried.has(part.id))

/** @throws what may pass, at once: trying again later hears the rest */
const hearAll = async (deps: TranscribeDeps, id: string): Promise<{ heard: number; problems: unknown[] }> => {
  const tried = new Set<string>()
  const problems: unknown[] = []
  let heard = 0
  for (let next = await nextUnheard(deps, id, tried); next; next = await nextUnheard(deps, id, tried)) {
    tried.add(next.part.id)
    try {
      if (await hearPart(deps, id, next)) heard++
    } catch (error) {
      if (isRetryable(error)) throw error
      if (isWaitedFor(await deps.experiences.find(id), next.part)) problems.push(error)
    }
  }
  return { heard, problems }
}

/** @returns false when nobody waits for it any more: it was withdrawn, or another worker or a person was quicker */
const hearPart = async (deps: TranscribeDeps, id: string, { part, recording }: Unheard): Promise<boolean> => {
  const { audio } = recording
  const heard = await deps.transcriber.transcribe({ bytes: await deps.blobs.get(audio), mimeType: audio.mimeType })
  return saveHeard(deps, id, part, await withCopyKept(deps.blobs, audio, heard))
}

interface Kept {
  transcript: Transcript
  playable?: BlobRef
}

const withCopyKept = async (
  blobs: TranscribeDeps['blobs'],
  audio: BlobRef,
  { transcript, playable }: Heard,
): Promise<Kept> => {
  if (!playable) return { transcript }
  return { transcript, playable: await blobs.put(`${audio.key}playable`, playable.bytes, playable.mimeType) }
}

/** Over the record as it stands by now: another message may have joined while this one was heard. */
const saveHeard = async (deps: TranscribeDeps, id: string, part: Part, heard: Kept): Promise<boolean> => {
  const experience = await deps.experiences.find(id)
  if (!experience || !isWaitedFor(experience, part)) {
    const isWithdrawn = !experience?.original.parts.some(({ id }) => id === part.id)
    if (isWithdrawn && heard.playable) await deps.blobs.delete(heard.playable.key)
    return false
  }
  const entry = { by: 'machine', what: 'transcribed', detail: summary(heard) }
  try {
    await deps.experiences.save(withTranscript(experience, part.id, heard, deps.clock.now()), entry)
    return true
  } catch (error) {
    if (hasCode(error, 'superseded')) return saveHeard(deps, id, part, heard)
    throw error
  }
}

const summary = ({ transcript }: Kept) => ({
  engine: transcript.engine,
  model: transcript.model,
  quality: transcript.quality,
  seconds: Math.round(transcript.durationSeconds),
})
