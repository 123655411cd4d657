import type { Sees } from '../../domain/inbox/inbox-filter.js'
import { may, type Person } from '../../domain/people.js'

/** A search looks into the words that this person may open. */
export const seenBy = (person: Person): Sees => (may(person, 'read-original') ? 'original' : 'redacted')
