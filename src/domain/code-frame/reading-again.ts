/** Somebody asked for all open records to be read again, with the list as it is. */
export interface ReadingAgain {
  id: string
  /** Id of the person who asked. */
  by: string
  /** ISO 8601. */
  at: string
  /** How many records there were to read. */
  total: number
  /** ISO 8601; null: it goes on. */
  overAt: string | null
}

/**
 * Open records, ready and not yet reviewed, by what they were read with. A record whose reading failed is left out: it waits for
 * a person.
 */
export interface ReadingAgainStore {
  /** How many were read with anything but this. @param reader `Reading.reader` */
  countBehind(reader: string): Promise<number>
  /** Ids of some of them. */
  behind(reader: string, limit: number): Promise<string[]>
  start(asked: Pick<ReadingAgain, 'by' | 'at' | 'total'>): Promise<void>
  newest(): Promise<ReadingAgain | null>
  end(id: string, at: Date): Promise<void>
}
