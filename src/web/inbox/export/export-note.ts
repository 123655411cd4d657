import type { AuditNote } from '../../../domain/audit/audit.js'
import type { ExportFormat } from '../../../domain/export/export-files.js'
import type { Count } from '../../../domain/inbox/inbox-filter.js'
import { type InboxQuery, listOf } from '../filter.js'

/** What the audit log keeps of a table that is taken out: never what somebody typed, a search or the name of an event. */
export const exportNote = (
  by: string,
  asked: InboxQuery,
  { format, count, safeguarding }: { format: ExportFormat; count: Count; safeguarding: boolean },
): AuditNote => ({
  by,
  what: 'took-out-records',
  detail: {
    format,
    messages: count.n,
    exactly: count.exact,
    filter: listOf({ ...asked, q: undefined, event: undefined }),
    searched: asked.q !== undefined,
    event: asked.event !== undefined,
    safeguarding,
  },
})
