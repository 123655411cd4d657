/** What has to be done now and then so that every record is found. Each is safe to repeat, and by several processes at once. */
export interface InboxUpkeep {
  /** Records that no list knows yet, or knows as an older version of Earshot listed them. */
  missing(limit: number): Promise<string[]>
  /** Lists these, all or none. What is being saved just now is passed over: it is listed with that. */
  list(ids: string[]): Promise<void>
  /**
   * Finds records that ought to be on a list and are not, as after a table was put back from a backup without the other, and has
   * them listed anew. @returns how many
   */
  findLost(): Promise<number>
  /** Records that were read since they were last compared with others. */
  uncompared(limit: number): Promise<string[]>
  /** Learns the words of these records, so that somebody who misspells one finds it. */
  learnWords(ids: string[]): Promise<void>
  /** Counts all words anew, once a day, and forgets those that occur no more. */
  countWords(): Promise<void>
}
