import type { WeeklyDigest } from './digest.js'
import type { NotATopic } from './topics/not-a-topic.js'
import type { Week } from './week.js'

/** The digests that were made, and what people said of them. */
export interface DigestStore {
  find(week: Week): Promise<WeeklyDigest | null>
  /** Of all that were made, newest first. */
  weeks(): Promise<Week[]>
  /** Keeps the first that is made of a week. @returns false when there is one */
  add(digest: WeeklyDigest): Promise<boolean>
  /** Puts one that was made anew in the place of what there was. */
  replace(digest: WeeklyDigest): Promise<void>
  /** @returns true to one caller only, who is then the one to send the e-mail */
  claimMailing(week: Week, at: Date): Promise<boolean>
  /** The e-mail could not be sent: it may be claimed again. */
  releaseMailing(week: Week): Promise<void>
  /** Newest first. */
  notTopics(): Promise<NotATopic[]>
  /** @param words stems */
  putAside(words: string[], by: string, at: Date): Promise<void>
  takeBack(id: string): Promise<void>
  /** Messages that came in before this moment and that nobody has gone through, oldest first; without the safeguarding lane. */
  longestUnread(asked: { before: Date; invented: boolean; limit: number }): Promise<Unread[]>
}

export interface Unread {
  reference: string
  /** ISO 8601. */
  receivedAt: string
}
