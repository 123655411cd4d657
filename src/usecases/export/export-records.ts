import { type Experience, inSafeguardingLane } from '../../domain/experience.js'
import type { Cell } from '../../domain/export/cell.js'
import type { Column } from '../../domain/export/exported.js'
import type { InboxFilter, Sees } from '../../domain/inbox/inbox-filter.js'
import type { Clock, ExperienceStore } from '../../domain/ports.js'
import type { ReviewDesk } from '../../domain/review/decision.js'

export interface ExportDeps {
  clock: Clock
  experiences: Pick<ExperienceStore, 'page'>
  review: Pick<ReviewDesk, 'notesOfEach'>
}

/**
 * The records of a list as a table, headings first, in the list's order, a few in memory at a time. What comes in after the start
 * is not in it; what stops to fit while the table is written may be left out. Original words are not read at all.
 */
export const exportRecords = ({ clock, experiences, review }: ExportDeps) =>
  async function* (filter: InboxFilter, columns: Column[], sees: Sees): AsyncGenerator<Cell[]> {
    const asked = upTo(filter, clock.now())
    yield columns.map(({ heading }) => heading)
    let cursor: string | null | undefined
    while (cursor !== null) {
      const options = { limit: AT_A_TIME, briefly: true, wholeRedaction: true, sees, ...(cursor ? { cursor } : {}) }
      const page = await experiences.page(asked, options)
      const records = page.items.filter(record => belongs(record, filter))
      const notes = await review.notesOfEach(records.map(({ reference }) => reference))
      for (const experience of records) {
        const exported = { experience, notes: notes.get(experience.reference) ?? [] }
        yield columns.map(column => column.cell(exported))
      }
      cursor = page.nextCursor
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

/** Records can be long: the longest are of megabytes. */
const AT_A_TIME = 50

const upTo = (filter: InboxFilter, now: Date): InboxFilter => ({
  ...filter,
  to: filter.to && filter.to < now ? filter.to : now,
})

/** A record that was flagged, or erased, between being found and being read is nobody's to take out. */
const belongs = (experience: Experience, { lane }: InboxFilter): boolean =>
  experience.state !== 'erased' && !(lane === 'inbox' && inSafeguardingLane(experience))
