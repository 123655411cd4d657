import { may, type Person, type PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import { enoughOf, loadOf, NO_LIMIT, type PersonLoad, readsSince } from '../../domain/reading-load/reading-load.js'
import type { ReadingLoadStore } from '../../domain/reading-load/reading-load-store.js'
import type { ReviewDesk } from '../../domain/review/decision.js'

export interface SharedLoadDeps {
  clock: Clock
  people: Pick<PersonStore, 'members'>
  readingLoad: Pick<ReadingLoadStore, 'openedSince' | 'limits'>
  review: Pick<ReviewDesk, 'reviewedSince'>
}

/** What one person read this week. Whether their limit is their own is nobody else's business: only that they have room. */
export interface PersonShare extends PersonLoad {
  person: Person
  hasRoom: boolean
}

/** How the reading of the last seven days was shared among those who read now, by name. */
export const sharedLoad =
  ({ clock, people, readingLoad, review }: SharedLoadDeps) =>
  async (): Promise<PersonShare[]> => {
    const now = clock.now()
    const since = readsSince(now)
    const [members, hard, reviewed, limits] = await Promise.all([
      people.members(),
      readingLoad.openedSince(since),
      review.reviewedSince(since),
      readingLoad.limits(),
    ])
    return members
      .filter(member => may(member, 'read-redacted'))
      .map(person => {
        const load = loadOf(person.id, { hard, reviewed }, now)
        return { person, ...load, hasRoom: enoughOf(load, limits.get(person.id) ?? NO_LIMIT) === null }
      })
  }
