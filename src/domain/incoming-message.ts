import type { ConsentAnswer } from './consent.js'

/** The ways in. A new channel is a new folder under `adapters/` and a new word here. */
export const CHANNELS = [
  'web',
  'api',
  'whatsapp',
  'telegram',
  'practice',
  'paper',
  'padlet',
  'import',
  'event',
] as const
export type Channel = (typeof CHANNELS)[number]

/** A recording as a channel hands it over. `load` is lazy, so that translating a payload stays pure. */
export interface IncomingRecording {
  /** What the platform says it is: a hint, never trusted. */
  mimeType: string
  /** What the platform says it lasts, in seconds: a hint. */
  seconds?: number
  load(): Promise<Uint8Array>
}

/** A picture or another file as a channel hands it over. */
export interface IncomingFile {
  /** As the sender's phone calls it: never used as a path. */
  name?: string
  /** What the platform says it is: a hint, never trusted. A file that turns out to be sound becomes a recording. */
  mimeType: string
  load(): Promise<Uint8Array>
}

/** A question that came with its answer, both as shown to the person. */
export interface Answer {
  question: string
  answer: string
}

/** What the contributor said of themselves by ticking a box. Ids of the code frame; a person's word beats the machine's. */
export interface Stated {
  /** A district, or `elsewhere` for who lives in none of them. */
  area?: string
  /** Where they live in words of their own, when the frame does not know it. May say more than a district: shown with the original only. */
  place?: string
  ageGroup?: string
  services?: string[]
  needs?: string[]
  phase?: string
}

/** The question of a survey that words answer. */
export interface SurveyLink {
  editionId: string
  responseId: string
  questionId: string
  /** As the person saw it. */
  question: string
}

/** What any channel hands in. It carries no database id: an adapter translates, and knows nothing of storage. */
export interface IncomingMessage {
  channel: Channel
  /** Unique within the channel; a second delivery carries the same one. */
  externalId: string
  /**
   * Where a reply would go, of which only a keyed hash is kept; or that hash, where a conversation has it and no longer the
   * address.
   */
  sender: { address: string } | { contributorKey: string } | null
  sentAt: Date
  consent: ConsentAnswer | null
  text?: string
  recording?: IncomingRecording
  file?: IncomingFile
  answers?: Answer[]
  /** The words answer a question of a survey, whose other answers stand in the response. */
  survey?: SurveyLink
  stated?: Stated
  /** The day it was said or written, as `2026-11-22`, where that is not the day it came in: paper of an event. */
  happenedOn?: string
  eventCode?: string
  /** Made up for a demonstration: shown as such and never counted. */
  invented?: boolean
}

export type Receipt =
  | { outcome: 'accepted'; reference: string }
  | { outcome: 'duplicate'; reference: string }
  | { outcome: 'ignored'; reason: string }

/** The one door in. Every channel is given this function and nothing else. */
export type Receive = (message: IncomingMessage) => Promise<Receipt>
