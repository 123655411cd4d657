import type { Attachment, Part, Recording } from '../../domain/experience/original.js'
import { type Experience, listeningNeeded } from '../../domain/experience.js'
import type { Mark } from '../../domain/marked-text.js'
import type { BlobRef } from '../../domain/ports.js'
import type { Span } from '../../domain/understanding.js'
import { inForumTime } from '../dates.js'
import { fileKindOf, isSafePicture, sizeInWords } from '../file-kinds.js'
import { paths } from '../paths.js'
import { type SpokenPart, spokenParts } from './segments-view.js'
import { piecesOf, type WordsPiece } from './words-view.js'

/** One message of a record, as those see it who may see the original. */
export interface MessageView {
  /** Null when it is the only one. */
  title: { text: string; at: string; iso: string } | null
  typed: WordsPiece[] | null
  player: PlayerView | null
  file: FileView | null
}

export interface PlayerView {
  href: string
  mimeType: string
  /** What is said, by place in the recording; null when it is in `pieces` or there is none. */
  parts: SpokenPart[] | null
  pieces: WordsPiece[] | null
  /** Said in place of words. */
  instead: string | null
}

export interface FileView {
  href: string
  /** As the sender's phone called it, or what it is. */
  name: string
  /** What it is, unless the name says so, and its size: `Picture, 120 KB`. */
  about: string
  /** Address under which it may be shown in the page, or null. */
  picture: string | null
}

/**
 * Every message in order. What was typed and said is cut from the words, so that evidence is marked in it; a person's own
 * version of what was said stands apart, because nobody knows which recording it is of.
 */
export const messageViews = (experience: Experience, marks: Mark[]): MessageView[] => {
  const { original, reference, words = '' } = experience
  const textOf = ({ recording }: Part) => (experience.correction ? undefined : recording?.transcript?.text)
  const place = placesIn(words)
  const typed = original.parts.map(({ text }) => text && cut(words, place(text), text, marks))
  const said = original.parts.map(part => placeOf(textOf(part), place))
  return original.parts.map((part, index) => ({
    title: original.parts.length > 1 ? titleOf(part, index) : null,
    typed: typed[index] || null,
    player: part.recording ? playerOf(experience, part.recording, said[index] ?? null, marks) : null,
    file: part.file ? fileOf(reference, part.file) : null,
  }))
}

/** What a person typed of the recordings and files, or null. It stands last in the words. */
export const typedByPerson = ({ correction, words = '' }: Experience, marks: Mark[]): WordsPiece[] | null => {
  if (!correction) return null
  const start = words.lastIndexOf(correction.text)
  return cut(words, start < 0 ? null : { start, end: start + correction.text.length }, correction.text, marks)
}

/** The last part of a blob's key, by which the record's pages name it. */
export const blobName = ({ key }: BlobRef): string => key.slice(key.lastIndexOf('/') + 1)

// ---------------------------------------------------------------------------------------------------------------------

/** Finds texts one after the other, in the order in which they stand in the words. */
const placesIn = (words: string): ((text: string) => Span | null) => {
  let from = 0
  return text => {
    const start = words.indexOf(text, from)
    if (start < 0) return null
    from = start + text.length
    return { start, end: from }
  }
}

const placeOf = (text: string | undefined, place: (text: string) => Span | null): Span | null =>
  text ? place(text) : null

const cut = (words: string, place: Span | null, text: string, marks: Mark[]): WordsPiece[] =>
  place ? piecesOf(words, marks, place) : piecesOf(text, [])

const titleOf = ({ sentAt }: Part, index: number) => ({
  text: `Message ${index + 1}`,
  at: inForumTime(sentAt),
  iso: sentAt,
})

const playerOf = (experience: Experience, recording: Recording, place: Span | null, marks: Mark[]): PlayerView => {
  const { words = '', reference, correction } = experience
  const { audio, playable = audio, transcript } = recording
  const base = { href: paths.experienceRecording(reference, blobName(audio)), mimeType: playable.mimeType }
  const said = correction ? '' : (transcript?.text ?? '')
  if (!said) return { ...base, parts: null, pieces: null, instead: insteadOfWords(experience, recording) }
  const parts = place && transcript ? spokenParts(words, place, transcript.segments, marks) : null
  return { ...base, parts, pieces: parts ? null : cut(words, place, said, marks), instead: null }
}

const insteadOfWords = (experience: Experience, { transcript }: Recording): string | null => {
  if (experience.correction) return null
  if (transcript) return 'Nobody speaks on this recording.'
  return listeningNeeded(experience) === 'failed'
    ? 'The machine could not hear this recording.'
    : 'This recording is waiting to be heard.'
}

const fileOf = (reference: string, { file, name }: Attachment): FileView => {
  const kind = fileKindOf(file.mimeType).name
  return {
    href: paths.experienceFile(reference, blobName(file)),
    name: name ?? kind,
    about: name === undefined ? sizeInWords(file.size) : `${kind}, ${sizeInWords(file.size)}`,
    picture: isSafePicture(file.mimeType) ? paths.experiencePicture(reference, blobName(file)) : null,
  }
}
