import { type Experience, inSafeguardingLane } from '../../domain/experience.js'
import type { Cell } from '../../domain/export/cell.js'
import type { Column } from '../../domain/export/exported.js'
import type { InboxFilter, Sees } from '../../domain/inbox/inbox-filter.js'
import type { ExperienceStore } from '../../domain/ports.js'
import type { ReviewDesk } from '../../domain/review/decision.js'

export interface ExportDeps {
  experiences: Pick<ExperienceStore, 'page'>
  review: Pick<ReviewDesk, 'notesOfEach'>
}

/**
 * The records of a list as a table, headings first, newest first as in the list, a few in memory at a time. The way only leads to
 * older records: what comes in meanwhile is not in it, and nothing is in it twice. What stops to fit meanwhile may be left out.
 * Original words are not read at all.
 */
export const exportRecords = ({ experiences, review }: ExportDeps) =>
  async function* (filter: InboxFilter, columns: Column[], sees: Sees): AsyncGenerator<Cell[]> {
    yield columns.map(({ heading }) => heading)
    let cursor: string | null | undefined
    while (cursor !== null) {
      const options = { limit: AT_A_TIME, briefly: true, wholeRedaction: true, sees, ...(cursor ? { cursor } : {}) }
      const page = await experiences.page(filter, options)
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

/** A record that was flagged, or erased, between being found and being read is nobody's to take out. */
const belongs = (experience: Experience, { lane }: InboxFilter): boolean =>
  experience.state !== 'erased' && !(lane === 'inbox' && inSafeguardingLane(experience))
