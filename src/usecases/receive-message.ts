import { AppError } from '../domain/errors.js'
import { type Experience, wordsOf } from '../domain/experience.js'
import type { IncomingMessage, IncomingRecording, Receipt, Receive } from '../domain/incoming-message.js'
import type { BlobStore, Clock, ExperienceStore, Ids, JobQueue, Log } from '../domain/ports.js'
import type { RecordingCheck } from '../domain/recording-check.js'
import { LONGEST_TEXT, saysSomething, storable, storableThroughout } from '../domain/words.js'
import { queueNextStep } from './queue-next-step.js'

export interface ReceiveMessageDeps {
  experiences: Pick<ExperienceStore, 'create' | 'findReference'>
  blobs: Pick<BlobStore, 'put' | 'delete'>
  queue: Pick<JobQueue, 'add'>
  recordings: RecordingCheck
  ids: Ids
  clock: Clock
  log: Log
}

/**
 * The one door in. The receipt is given only after the row and the recording are committed; the queue comes after, and
 * when it is down the sweep finds the record by its missing stamp.
 * @throws AppError for what a sender can put right, and `database-unavailable` or `storage-unavailable` when nothing was kept
 */
export const receiveMessage =
  (deps: ReceiveMessageDeps): Receive =>
  async message => {
    if (storable(message.externalId) !== message.externalId) throw unkeepableId()
    const text = keepableText(message)
    if (!message.consent?.keep)
      throw new AppError('consent-missing', 'We can only keep what you send if you agree to us keeping it.')
    if (!message.recording && !text && !message.answers?.length) throw nothingToKeep()
    if (!message.recording) return create(deps, anExperience(deps, message, text))
    return receiveRecording(deps, message, message.recording, text)
  }

// ---------------------------------------------------------------------------------------------------------------------

const nothingToKeep = () =>
  new AppError('nothing-to-keep', 'There is nothing here yet. Write something, or record your voice.')

/** Taking characters out of an id, as is done with words, could make two messages one. */
const unkeepableId = () =>
  new AppError('invalid-message', 'The id of this message holds a character that no database can keep. Send another.')

const keepableText = ({ text }: IncomingMessage): string | undefined => {
  if (text === undefined) return undefined
  if (text.length > LONGEST_TEXT)
    throw new AppError('text-too-long', 'That is more than two million letters. Please send it in parts.')
  const kept = storable(text)
  return saysSomething(kept) ? kept : undefined
}

/** Voice costs a look first: a second delivery of the same note must not write its file again. */
const receiveRecording = async (
  deps: ReceiveMessageDeps,
  message: IncomingMessage,
  recording: IncomingRecording,
  text: string | undefined,
): Promise<Receipt> => {
  const known = await deps.experiences.findReference(message.channel, message.externalId)
  if (known) return { outcome: 'duplicate', reference: known }
  const bytes = await recording.load()
  const { mimeType, seconds = recording.seconds } = deps.recordings.check(bytes)
  const experience = anExperience(deps, message, text)
  const audio = await deps.blobs.put(`audio/${experience.id}/original`, bytes, mimeType)
  const heard = { audio, ...(seconds === undefined ? {} : { seconds }) }
  const receipt = await create(deps, {
    ...experience,
    original: { ...experience.original, kind: 'voice', recording: heard },
  })
  if (receipt.outcome === 'duplicate') await deps.blobs.delete(audio.key)
  return receipt
}

const anExperience = (
  { ids, clock }: ReceiveMessageDeps,
  message: IncomingMessage,
  text: string | undefined,
): Experience => {
  const now = clock.now().toISOString()
  const { channel, externalId, sender } = message
  const { consent, answers, stated, eventCode } = storableThroughout({
    consent: message.consent,
    answers: message.answers,
    stated: message.stated,
    eventCode: message.eventCode,
  })
  const experience: Experience = {
    id: ids.experience(),
    reference: ids.reference(),
    channel,
    externalId,
    ...(sender ? { contributorKey: ids.contributorKey(channel, sender.address) } : {}),
    receivedAt: now,
    sentAt: message.sentAt.toISOString(),
    consent: { ...(consent ?? NO_CONSENT), at: now },
    original: {
      kind: answers?.length && !text ? 'answers' : 'text',
      ...(text ? { text } : {}),
      ...(answers?.length ? { answers } : {}),
    },
    ...(stated ? { stated } : {}),
    ...(eventCode ? { eventCode } : {}),
    tags: [],
    facets: { services: stated?.services ?? [], needs: [], phase: null, area: stated?.area ?? null },
    safeguarding: { level: 'none', evidence: [] },
    state: 'received',
    invented: message.invented ?? false,
    version: 1,
  }
  return message.recording ? experience : { ...experience, words: wordsOf(experience) }
}

const NO_CONSENT = { keep: false, quote: false, contact: false, wordingVersion: 'none', language: 'en', how: 'none' }

const create = async (deps: ReceiveMessageDeps, experience: Experience): Promise<Receipt> => {
  const created = await deps.experiences.create(experience)
  if (created.outcome === 'duplicate') return created
  if (created.outcome === 'reference-taken') return create(deps, { ...experience, reference: deps.ids.reference() })
  queueNextStep(deps, experience)
  return { outcome: 'accepted', reference: experience.reference }
}
