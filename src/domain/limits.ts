/** How often something may be done within one window of time. */
export interface Limit {
  /** Keeps the counts of two limits apart, for example `share-per-address`. */
  name: string
  points: number
  /** Length of the window, from the first use. */
  seconds: number
}

export type Taken = { allowed: true } | { allowed: false; retryAfterSeconds: number }

export interface Limits {
  /**
   * Counts `points` uses (1 when left out) by `key` and says whether that is still allowed. The key may be an address or
   * an e-mail: stores keep only a keyed hash of it. When the store cannot be reached, counts are kept in this process.
   */
  take(limit: Limit, key: string, points?: number): Promise<Taken>
  /** Forgets what this key has used, for example after a right password. */
  forget(limit: Limit, key: string): Promise<void>
}
