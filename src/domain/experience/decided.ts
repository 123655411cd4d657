import type { Sentiment } from '../understanding.js'

/** One thing that a person decided. */
export interface Decision<Value> {
  value: Value
  /** Id of the person. */
  by: string
  /** ISO 8601. */
  at: string
}

/**
 * What people decided about a record besides its tags. What is absent was left to the machine; a later reading never touches
 * what is here.
 */
export interface Decided {
  services?: Decision<string[]>
  needs?: Decision<string[]>
  /** Null: it has none. */
  phase?: Decision<string | null>
  area?: Decision<string | null>
  sentiment?: Decision<Sentiment>
  kind?: Decision<string>
  /** Whether it is shown blurred until somebody chooses to read it. */
  distressing?: Decision<boolean>
}
