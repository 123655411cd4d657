import { AppError } from '../domain/errors.js'
import type { Part } from '../domain/experience/original.js'
import type { FileCheck } from '../domain/file-check.js'
import type { IncomingFile, IncomingMessage, IncomingRecording } from '../domain/incoming-message.js'
import type { BlobStore, Ids } from '../domain/ports.js'
import type { RecordingCheck } from '../domain/recording-check.js'
import { LONGEST_TEXT, saysSomething, storable } from '../domain/words.js'

export interface KeepPartDeps {
  blobs: Pick<BlobStore, 'put'>
  files: FileCheck
  recordings: RecordingCheck
  ids: Pick<Ids, 'experience'>
}

/**
 * Refuses what cannot be kept, before anything of it is.
 * @throws AppError `invalid-message`, `text-too-long`, `consent-missing`, `nothing-to-keep`
 */
export const refuseUnkeepable = ({ externalId, text, consent, ...rest }: IncomingMessage): void => {
  if (storable(externalId) !== externalId) throw unkeepableId()
  if (text !== undefined) refuseTooLong(text)
  if (!consent?.keep)
    throw new AppError('consent-missing', 'We can only keep what you send if you agree to us keeping it.')
  if (!rest.recording && !rest.file && !keepableText(text) && !rest.answers?.length) throw nothingToKeep()
}

/** @throws AppError `text-too-long` */
export const refuseTooLong = (text: string): void => {
  if (text.length > LONGEST_TEXT)
    throw new AppError('text-too-long', 'That is more than two million letters. Please send it in parts.')
}

/** The text as it is kept; undefined when it says nothing. */
export const keepableText = (text = ''): string | undefined => {
  const kept = storable(text)
  return saysSomething(kept) ? kept : undefined
}

/** What of a message needs no file to be kept. */
export const partOf = ({ externalId, sentAt, text }: IncomingMessage): Part => {
  const kept = keepableText(text)
  return { id: externalId, sentAt: sentAt.toISOString(), ...(kept ? { text: kept } : {}) }
}

/**
 * The message as a part of a record, with its files in the store. Each has a name of its own, so that two deliveries of one
 * message at once never share a file.
 * @throws AppError as `RecordingCheck` and `FileCheck` do, `storage-unavailable`, and what `load` throws
 */
export const keepPart = async (deps: KeepPartDeps, experienceId: string, message: IncomingMessage): Promise<Part> => {
  const sent = message.file && (await keepFile(deps, experienceId, message.file))
  const spoken = message.recording && (await keepLoaded(deps, experienceId, message.recording))
  return { ...partOf(message), ...sent, ...spoken }
}

// ---------------------------------------------------------------------------------------------------------------------

const nothingToKeep = () =>
  new AppError('nothing-to-keep', 'There is nothing here yet. Write something, or record your voice.')

/** Taking characters out of an id, as is done with words, could make two messages one. */
const unkeepableId = () =>
  new AppError('invalid-message', 'The id of this message holds a character that no database can keep. Send another.')

const keepLoaded = async (deps: KeepPartDeps, experienceId: string, recording: IncomingRecording) =>
  keepRecording(deps, experienceId, await recording.load(), recording.seconds)

const keepRecording = async (
  deps: KeepPartDeps,
  experienceId: string,
  bytes: Uint8Array,
  said?: number,
): Promise<Pick<Part, 'recording'>> => {
  const { mimeType, seconds = said } = deps.recordings.check(bytes)
  const audio = await deps.blobs.put(`audio/${experienceId}/${nameOf(deps)}`, bytes, mimeType)
  return { recording: { audio, ...(seconds === undefined ? {} : { seconds }) } }
}

/** Longest name of a file that is kept, in UTF-16 units: what file systems allow. */
const LONGEST_NAME = 255

const keepFile = async (
  deps: KeepPartDeps,
  experienceId: string,
  { name, load }: IncomingFile,
): Promise<Pick<Part, 'recording' | 'file'>> => {
  const bytes = await load()
  const { mimeType } = await deps.files.check(bytes)
  if (mimeType.startsWith('audio/')) return keepRecording(deps, experienceId, bytes)
  const file = await deps.blobs.put(`file/${experienceId}/${nameOf(deps)}`, bytes, mimeType)
  const kept = keepableText(name?.slice(0, LONGEST_NAME))
  return { file: { file, ...(kept ? { name: kept } : {}) } }
}

const nameOf = ({ ids }: KeepPartDeps): string => ids.experience().replaceAll('-', '')
