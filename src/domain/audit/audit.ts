import type { Page } from '../ports.js'

/** Who saw or did something. Ids, codes and counts only: never words of a contribution, names or numbers. */
export interface AuditNote {
  /** Id of a person; `key:` and the id of an API key; `command-line`; or `nobody` who is signed in. */
  by: string
  /** What was done, as a code. */
  what: string
  /** Reference of a record, or the id of what else it was done to. */
  about?: string
  detail?: Record<string, string | number | boolean>
}

/** One line of the log. Lines are numbered from 1 without a gap. */
export interface AuditEntry extends AuditNote {
  number: number
  /** ISO 8601. */
  at: string
  /** Keyed hash of this line and of the seal before it. */
  seal: string
}

export interface AuditFilter {
  by?: string
  about?: string
  /** Any of these codes. */
  whats?: string[]
  /** On or after this moment. */
  from?: Date
  /** Before this moment. */
  to?: Date
}

/** Where the log stood at some moment. Kept elsewhere, it proves later that nothing was cut off the end. */
export interface AuditHead {
  number: number
  seal: string
}

/** Who saw and did what. Lines can be added and read, never changed or taken away. */
export interface AuditTrail {
  /**
   * Resolves only when the line is committed: what must leave a trace is done after this.
   * @throws AppError `database-unavailable` (retryable)
   */
  note(note: AuditNote): Promise<void>
  /** Newest first. */
  page(filter: AuditFilter, options: { limit: number; cursor?: string }): Promise<Page<AuditEntry>>
  /** Lines after this number, in order; for checking and for taking the log out. */
  after(number: number, limit: number): Promise<AuditEntry[]>
  /** Null while nothing was ever noted. */
  head(): Promise<AuditHead | null>
  /** The first line among these, in order, that is not as it was written, or null. */
  firstBroken(entries: AuditEntry[], before: AuditHead | null): number | null
}
