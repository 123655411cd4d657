import type { Answer } from '../incoming-message.js'
import type { BlobRef } from '../ports.js'
import type { Transcript } from '../transcript.js'

export interface Recording {
  audio: BlobRef
  /** Seconds; from the decoded sound once it was read, before that what the container says, if anything. */
  seconds?: number
  /** A copy every browser can play, when the original is not. */
  playable?: BlobRef
  /** What was heard on this recording alone. */
  transcript?: Transcript
}

/** A picture or another file that is no recording. */
export interface Attachment {
  file: BlobRef
  /** As the sender's phone called it. It may hold somebody's name: shown with the original only. */
  name?: string
}

/** One message of a contribution. */
export interface Part {
  /** The external id of the message; unique in the record. */
  id: string
  /** ISO 8601. */
  sentAt: string
  text?: string
  recording?: Recording
  file?: Attachment
}

/** What came in, just as it came: one message or several, and the answers of a form. */
export interface Original {
  /** `voice` as soon as there is a recording, `files` when there is nothing but files. */
  kind: 'text' | 'voice' | 'answers' | 'files'
  /** In the order in which they were sent. */
  parts: Part[]
  answers?: Answer[]
}

/** A message that holds nothing is left out: answers stand beside the parts. */
export const originalOf = (parts: Part[], answers: Answer[] = []): Original => {
  const telling = parts.filter(({ text, recording, file }) => text || recording || file)
  return {
    kind: kindOf(telling, answers),
    parts: telling.toSorted((one, other) => one.sentAt.localeCompare(other.sentAt)),
    ...(answers.length > 0 ? { answers } : {}),
  }
}

export const recordingsOf = ({ parts }: Original): Recording[] => parts.flatMap(({ recording }) => recording ?? [])

export const attachmentsOf = ({ parts }: Original): Attachment[] => parts.flatMap(({ file }) => file ?? [])

/** All that was typed, message after message. */
export const typedText = ({ parts }: Pick<Original, 'parts'>): string =>
  parts.flatMap(({ text }) => text ?? []).join('\n\n')

/** Every file that the record names. */
export const blobsOf = (original: Original): BlobRef[] => [
  ...recordingsOf(original).flatMap(({ audio, playable }) => (playable ? [audio, playable] : [audio])),
  ...attachmentsOf(original).map(({ file }) => file),
]

// ---------------------------------------------------------------------------------------------------------------------

const kindOf = (parts: Part[], answers: Answer[]): Original['kind'] => {
  if (parts.some(({ recording }) => recording)) return 'voice'
  if (parts.some(({ text }) => text)) return 'text'
  if (answers.length > 0) return 'answers'
  return parts.some(({ file }) => file) ? 'files' : 'text'
}
