import type { Stated } from './incoming-message.js'
import type { BlobRef } from './ports.js'

export interface DraftRecording {
  audio: BlobRef
  /** What its container says it lasts, if it says so cheaply. */
  seconds?: number
}

/** The three answers of the consent page. */
export interface DraftConsent {
  keep: boolean
  quote: boolean
  contact: boolean
}

/** What a parent has typed, recorded and answered but not sent. Only the browser that holds its id can open it. */
export interface Draft {
  /** UUID; also the external id of the message it becomes, so that sending twice answers the same reference. */
  id: string
  text: string
  recording: DraftRecording | null
  /** Null until the questions were answered or skipped. */
  stated: Stated | null
  /** Null until the consent page was answered. */
  consent: DraftConsent | null
}

export type DraftChanges = Partial<Omit<Draft, 'id'>>

export interface DraftStore {
  find(id: string): Promise<Draft | null>
  /**
   * Writes the changes over what is there and leaves the rest alone; makes the draft when there is none.
   * @throws AppError `database-unavailable`
   */
  save(id: string, changes: DraftChanges, at: Date): Promise<Draft>
  delete(id: string): Promise<void>
  /** Drafts last saved before this moment, oldest first, at most `limit`. */
  untouchedSince(before: Date, limit: number): Promise<Draft[]>
}

export const emptyDraft = (id: string): Draft => ({ id, text: '', recording: null, stated: null, consent: null })
