import { MOST_IN_WORKBOOK } from '../../../domain/export/export-files.js'
import type { Count, InboxFilter } from '../../../domain/inbox/inbox-filter.js'
import { may, type Person } from '../../../domain/people.js'
import { paths } from '../../paths.js'
import type { Names } from '../chosen.js'
import { countInWords } from '../counts.js'
import { type InboxQuery, inboxAddress, listOf } from '../filter.js'
import { whatItShows } from '../views/view.js'

/** What figures of a list are out of: a forum counts what people really told it. */
export const WHOLE_INBOX: InboxFilter = { lane: 'inbox', includeInvented: false }

interface ExportView {
  count: string
  one: boolean
  nothing: boolean
  /** What the list asks for, in words. */
  shows: string[]
  /** The list again, as fields of the form. */
  hidden: { name: string; value: string }[]
  safeguarding: boolean
  /** A workbook cannot hold them: only CSV is offered. */
  tooManyForWorkbook: boolean
  /** Address of the list. */
  back: string
}

export const exportView = (
  asked: InboxQuery,
  { count, names, person }: { count: Count; names: Names; person: Person },
): ExportView => ({
  count: countInWords(count),
  one: count.n === 1,
  nothing: count.n === 0,
  shows: whatItShows(listOf(asked), names),
  hidden: [...new URLSearchParams(listOf(asked))].map(([name, value]) => ({ name, value })),
  safeguarding: may(person, 'safeguard'),
  tooManyForWorkbook: count.n > MOST_IN_WORKBOOK,
  back: inboxAddress(paths.inbox(), asked, { after: undefined }),
})
