import type { ItemRead, ReadingLimit } from './reading-load.js'

/** Who opened words that may be hard to read, and how much of that each wants to read. Ids only, never words. */
export interface ReadingLoadStore {
  /** This person chose to see the covered words of a record. */
  opened(read: ItemRead): Promise<void>
  /** Whether this person opened the record since that moment. */
  hasOpened(experienceId: string, personId: string, since: Date): Promise<boolean>
  /**
   * What was opened since.
   * @param personId only by this person
   */
  openedSince(since: Date, personId?: string): Promise<ItemRead[]>
  /** By the ids of those who set one. */
  limits(): Promise<Map<string, ReadingLimit>>
  /** `NO_LIMIT` until they set one. */
  limitOf(personId: string): Promise<ReadingLimit>
  setLimit(personId: string, limit: ReadingLimit): Promise<void>
  /** Forgets what was opened before this moment. */
  forgetBefore(moment: Date): Promise<void>
}
