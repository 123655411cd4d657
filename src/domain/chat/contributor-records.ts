import type { ConsentAnswer } from '../consent.js'
import type { Experience } from '../experience.js'
import type { IncomingMessage, Receive, Stated } from '../incoming-message.js'

/** What a conversation does with the records of the person it talks with. Every function is safe to call twice. */
export interface ContributorRecords {
  receive: Receive
  /**
   * Adds a message to a record as one more part. `closed`: a person has worked on it, or it is erased; the message was not added.
   * @throws AppError as `Receive` does
   */
  add(reference: string, message: IncomingMessage): Promise<'added' | 'closed'>
  /** Puts new words in the place of a part's, and forgets the old ones everywhere. Unknown parts are left alone. */
  edit(reference: string, partId: string, text: string): Promise<void>
  /** Takes a part out with everything that came of it; the last one takes the record with it. */
  withdraw(reference: string, partId: string): Promise<void>
  /** Words, voice, files, transcript, tags, quotes: all gone, for good. What stays is that there was something. */
  erase(reference: string): Promise<void>
  /** The contributor has answered the questions of consent anew. Without `keep` the record is erased. */
  changeConsent(reference: string, consent: ConsentAnswer): Promise<void>
  /** What the contributor said of themselves, over what they said before. */
  state(reference: string, stated: Stated): Promise<void>
  /** Newest first, as they were told: without what is erased, and without the parts into which people split one. */
  ofContributor(contributorKey: string): Promise<Experience[]>
}
