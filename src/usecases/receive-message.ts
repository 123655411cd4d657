import { facetsOf } from '../domain/experience/facets.js'
import { originalOf, type Part } from '../domain/experience/original.js'
import { type Experience, needsTranscript, wordsOf } from '../domain/experience.js'
import type { IncomingMessage, Receipt, Receive } from '../domain/incoming-message.js'
import type { BlobStore, Clock, ExperienceStore, Ids, JobQueue, Log } from '../domain/ports.js'
import { storableThroughout } from '../domain/words.js'
import { deleteUnnamed } from './delete-unnamed.js'
import { type KeepPartDeps, keepPart, partOf, refuseUnkeepable } from './keep-part.js'
import { queueNextStep } from './queue-next-step.js'

export interface ReceiveMessageDeps extends KeepPartDeps {
  experiences: Pick<ExperienceStore, 'create' | 'findReference'>
  blobs: Pick<BlobStore, 'put' | 'delete'>
  queue: Pick<JobQueue, 'add'>
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
    refuseUnkeepable(message)
    const id = deps.ids.experience()
    if (!message.recording && !message.file) return create(deps, anExperience(deps, id, message, partOf(message)))
    return receiveFiles(deps, id, message)
  }

// ---------------------------------------------------------------------------------------------------------------------

/** A file costs a look first: a second delivery of the same note must not write its file again. */
const receiveFiles = async (deps: ReceiveMessageDeps, id: string, message: IncomingMessage): Promise<Receipt> => {
  const known = await deps.experiences.findReference(message.channel, message.externalId)
  if (known) return { outcome: 'duplicate', reference: known }
  const experience = anExperience(deps, id, message, await keepPart(deps, id, message))
  const receipt = await create(deps, experience)
  if (receipt.outcome === 'duplicate') await deleteUnnamed(deps, experience.original, undefined)
  return receipt
}

const anExperience = (
  { ids, clock }: ReceiveMessageDeps,
  id: string,
  message: IncomingMessage,
  part: Part,
): Experience => {
  const now = clock.now().toISOString()
  const { channel, externalId } = message
  const { consent, answers, survey, stated, eventCode } = storableThroughout({
    consent: message.consent,
    answers: message.answers,
    survey: message.survey,
    stated: message.stated,
    eventCode: message.eventCode,
  })
  const experience: Experience = {
    id,
    reference: ids.reference(),
    channel,
    externalId,
    ...contributorOf(ids, message),
    receivedAt: now,
    sentAt: message.sentAt.toISOString(),
    consent: { ...(consent ?? NO_CONSENT), at: now },
    ...(message.happenedOn ? { happenedOn: message.happenedOn } : {}),
    original: originalOf([part], answers),
    ...(survey ? { survey } : {}),
    ...(stated ? { stated } : {}),
    ...(eventCode ? { eventCode } : {}),
    tags: [],
    facets: facetsOf(stated),
    safeguarding: { level: 'none', evidence: [] },
    state: 'received',
    invented: message.invented ?? channel === 'practice',
    version: 1,
  }
  return needsTranscript(experience) ? experience : { ...experience, words: wordsOf(experience) }
}

const contributorOf = (ids: Ids, { channel, sender }: IncomingMessage): Pick<Experience, 'contributorKey'> => {
  if (!sender) return {}
  return { contributorKey: 'address' in sender ? ids.contributorKey(channel, sender.address) : sender.contributorKey }
}

const NO_CONSENT = { keep: false, quote: false, contact: false, wordingVersion: 'none', language: 'en', how: 'none' }

const create = async (deps: ReceiveMessageDeps, experience: Experience): Promise<Receipt> => {
  const created = await deps.experiences.create(experience)
  if (created.outcome === 'duplicate') return created
  if (created.outcome === 'reference-taken') return create(deps, { ...experience, reference: deps.ids.reference() })
  queueNextStep(deps, experience)
  return { outcome: 'accepted', reference: experience.reference }
}
