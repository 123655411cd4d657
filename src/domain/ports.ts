import type { ErrorCode } from './errors.js'
import type { Experience, Step } from './experience.js'
import type {
  Alike,
  AnswersFilter,
  Count,
  InboxFilter,
  Neighbours,
  Sees,
  ThemesTogether,
} from './inbox/inbox-filter.js'
import type { Channel } from './incoming-message.js'
import type { Transcript } from './transcript.js'
import type { Reading } from './understanding.js'

/** Where a file is kept. `key` is ours, never a name that came from outside. */
export interface BlobRef {
  key: string
  /** Decided by sniffing the bytes. */
  mimeType: string
  /** Bytes. */
  size: number
  /** Hex SHA-256, checked when the file is read back. */
  sha256: string
}

export interface BlobStore {
  /** Resolves only when the bytes are safe on the medium. Writing the same key again replaces it. */
  put(key: string, bytes: Uint8Array, mimeType: string): Promise<BlobRef>
  /** @throws AppError `recording-missing` when it is gone or its bytes changed; `storage-unavailable` when it cannot be asked. */
  get(ref: BlobRef): Promise<Uint8Array>
  /** Removing what is not there is no error. */
  delete(key: string): Promise<void>
  /** Keys last written before this moment; used to find files that no record names. */
  keysBefore(before: Date): AsyncIterable<string>
}

export interface Transcriber {
  /** For `/readyz`, the log and the record: `moonshine`, `google`, `whisper`. */
  readonly engine: string
  /**
   * @throws AppError `recording-unreadable`, `recording-format-unsupported`, `recording-too-long`, `took-too-long`, `kept-crashing`,
   * `transcriber-unavailable` (retryable), `transcriber-refused`.
   */
  transcribe(audio: { bytes: Uint8Array; mimeType: string }): Promise<Heard>
  close(): Promise<void>
}

export interface Heard {
  transcript: Transcript
  /** A copy that every browser can play, when the original may not be. */
  playable?: { bytes: Uint8Array; mimeType: string }
}

export interface Reader {
  /** Reads one text against the forum's code frame. Pure: no network, about a millisecond for what people usually say. */
  read(text: string): Reading
}

/** The same for texts of any length, without keeping others waiting meanwhile. */
export interface PatientReader {
  /** @throws AppError `took-too-long`, `kept-crashing` */
  read(text: string): Promise<Reading>
  close(): Promise<void>
}

/** Payloads are ids: words, names and numbers never enter a queue. */
export interface Jobs {
  transcribe: { experienceId: string }
  understand: { experienceId: string }
}
export type JobName = keyof Jobs
export type Job = { [Name in JobName]: { name: Name; payload: Jobs[Name] } }[JobName]

/** How hard to try: known to those who add a job and to those who run it. */
export interface JobPolicy {
  /** How often to try before a person has to look. */
  attempts: number
  /** First wait between tries in milliseconds; doubles each time, with jitter. */
  backoff: number
  /** Jobs of this kind at once in one process. */
  concurrency: number
}

export interface QueueState {
  name: JobName
  waiting: number
  active: number
  delayed: number
  /** Seconds the oldest waiting job has waited; 0 when none waits. */
  oldestSeconds: number
}

export interface JobQueue {
  /**
   * Adding a job that already waits or runs changes nothing; one that has ended runs again.
   * @throws AppError `queue-unavailable` within two seconds when the queue cannot be reached.
   */
  add(jobs: Job[]): Promise<void>
  states(): Promise<QueueState[]>
  /** @throws AppError `queue-unavailable` */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface JobListener {
  /**
   * Works on jobs of one kind until closed. `process` throws to have the job tried again.
   * @param attempt 1 for the first try
   */
  listen(name: JobName, policy: JobPolicy, process: (payload: unknown, attempt: number) => Promise<void>): RunningWorker
}

export interface RunningWorker {
  /** Takes no new job and waits for the running ones, up to the limit of the shutdown. */
  close(): Promise<void>
}

/** `reference-taken`: another record has this code already (one in billions); make a new one and create again. */
export type Created =
  | { outcome: 'created' }
  | { outcome: 'duplicate'; reference: string }
  | { outcome: 'reference-taken' }

export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

/** One line of a record's history, written in the same transaction as the change it tells of. */
export interface HistoryEntry {
  at: string
  /** `machine`, `contributor`, or the id of a person. */
  by: string
  what: string
  /** Ids, codes and counts; never words of a contribution. */
  detail?: Record<string, string | number | boolean>
}

export interface PageOptions {
  limit: number
  /** `nextCursor` of the page before. */
  cursor?: string
  /** Only what a list shows: without the original words, without evidence, and of the redacted words just the beginning. */
  briefly?: boolean
  /** With `briefly`: the redacted words to their end. */
  wholeRedaction?: boolean
  /** Which words `search` looks into; without it those with names hidden. */
  sees?: Sees
}

export interface ExperienceStore {
  /**
   * Resolves only when the record is committed. A second message with the same channel and external id answers `duplicate`.
   * @throws AppError `database-unavailable` (retryable)
   */
  create(experience: Experience): Promise<Created>
  findReference(channel: Channel, externalId: string): Promise<string | null>
  find(id: string): Promise<Experience | null>
  findByReference(reference: string): Promise<Experience | null>
  /** Those of them that there are, erased ones too, in no order. */
  findEach(which: { ids: string[] } | { references: string[] }): Promise<Experience[]>
  /**
   * Saves over the version that was read, with the history line that tells of it; the stored version is one higher.
   * @throws AppError `superseded` when somebody else saved in between
   */
  save(experience: Experience, entry: Omit<HistoryEntry, 'at'> & { at?: string }): Promise<Experience>
  page(filter: InboxFilter, options: PageOptions): Promise<Page<Experience>>
  count(filter: InboxFilter, options?: { sees?: Sees }): Promise<Count>
  /** Which themes stand on these answers, in no order: each answer is in one of them. */
  themesAmong(filter: AnswersFilter): Promise<ThemesTogether[]>
  /** The records before and after this one in the list that the filter gives, whether or not it is itself on it any more. */
  neighbours(filter: InboxFilter, id: string, options?: { sees?: Sees }): Promise<Neighbours>
  /** Records about the same things in much the same words, most alike first; judged by the words with names hidden. */
  alike(id: string, limit: number): Promise<Alike[]>
  history(id: string): Promise<HistoryEntry[]>
  note(id: string, entry: HistoryEntry): Promise<void>
  /**
   * Records whose next step left no stamp and that were last touched before this moment, oldest first. They count as touched
   * from now on, so that the next call gives others: a long queue never hides a record that lost its job. What was touched
   * over an hour in the future was stamped by a clock that has been put right since, and is given too.
   */
  takeUnfinished(before: Date, limit: number): Promise<{ id: string; step: Step }[]>
  /** What one person has sent on one channel, newest first, without what is erased. */
  ofContributor(contributorKey: string): Promise<Experience[]>
  /** References of records that were closed because this one tells the same. */
  mergedInto(reference: string): Promise<string[]>
  /** Records whose voice could not be heard for one of these reasons, oldest first. */
  failedWith(codes: ErrorCode[], limit: number): Promise<string[]>
  /**
   * Counts a start of a step since the record was last saved, so that what kills its process again and again is set aside
   * for a person.
   */
  countStart(id: string, step: Step): Promise<number>
  /** Begins the counting of starts anew: the last one ended, well or badly, with its process alive. */
  forgetStarts(id: string): Promise<void>
  /** Whether anything is known that this file is part of: a record that names it, a draft, or a message that is held. */
  namesBlob(key: string): Promise<boolean>
  /** For metrics: how many records stand in which state, without what is made up. */
  countByState(): Promise<Record<string, number>>
  ping(): Promise<void>
}

export interface Clock {
  now(): Date
}

export interface Ids {
  /** UUID version 7: sorts by time. */
  experience(): string
  /** Short, speakable, no look-alike letters, with a check letter. */
  reference(): string
  /** Keyed hash of a sender's address: the same person on the same channel gives the same key, and it cannot be undone. */
  contributorKey(channel: Channel, address: string): string
  /** The same for a platform's id of a message, which can hold a number. */
  messageKey(channel: Channel, messageId: string): string
}

export interface Log {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}
