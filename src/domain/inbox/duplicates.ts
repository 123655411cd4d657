import type { Alike } from './inbox-filter.js'

/** Records that say nearly the same, until a person decides what they are. */
export interface DuplicateStore {
  /** Looks for other records that say nearly the same as this one, and remembers them. Safe to repeat. */
  look(id: string): Promise<void>
  /** Those nobody has decided about, most alike first. */
  of(id: string): Promise<Alike[]>
  /** They are two different things and are not offered again; or one was merged into the other. */
  decide(id: string, otherId: string, decided: 'apart' | 'merged', by: string, at: Date): Promise<void>
}
