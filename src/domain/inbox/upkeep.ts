/** What has to be done now and then so that every record is found. Each is safe to repeat, and by several processes at once. */
export interface InboxUpkeep {
  /** Lists records that no list knows yet, or knows as an older version of Earshot listed them. @returns how many */
  listMissing(limit: number): Promise<number>
  /** Records that were read since they were last compared with others. */
  uncompared(limit: number): Promise<string[]>
  /** Learns the words of these records, so that somebody who misspells one finds it. */
  learnWords(ids: string[]): Promise<void>
  /** Counts all words anew, once a day, and forgets those that occur no more. */
  countWords(): Promise<void>
}
