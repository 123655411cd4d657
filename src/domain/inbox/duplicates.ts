import type { Alike } from './inbox-filter.js'

/**
 * Records that say nearly the same, until a person decides what they are. Of two that were merged one is closed: that alone keeps
 * them from being offered, so that they are offered again when it is open again.
 */
export interface DuplicateStore {
  /** Looks for other records that say nearly the same as this one, and remembers them. Safe to repeat. */
  look(id: string): Promise<void>
  /** Those nobody has kept apart, while it and they are open; most alike first. */
  of(id: string): Promise<Alike[]>
  /** They are two different things, and are not offered again. */
  keepApart(id: string, otherId: string, by: string, at: Date): Promise<void>
  /** Nobody says so any more: they are offered again if they say nearly the same. */
  offerAgain(id: string, otherId: string): Promise<void>
}
