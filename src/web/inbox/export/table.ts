import { aboutRows } from '../../../domain/export/about-export.js'
import { exportColumns } from '../../../domain/export/columns.js'
import type { ExportFiles, ExportFormat } from '../../../domain/export/export-files.js'
import type { Count, InboxFilter, Sees } from '../../../domain/inbox/inbox-filter.js'
import type { Clock } from '../../../domain/ports.js'
import { type ExportDeps, exportRecords } from '../../../usecases/export/export-records.js'
import { inForumTime } from '../../dates.js'
import { CSV_TYPE, type SentFile, XLSX_TYPE } from '../../send-file.js'
import type { Names } from '../chosen.js'
import { exportNames } from './export-names.js'

/** A table as somebody asks for it. */
export interface AskedTable {
  format: ExportFormat
  filter: InboxFilter
  sees: Sees
  /** Whether whoever takes it out may know of risks. */
  safeguarding: boolean
  forumName: string
  /** What the list was narrowed by, in words. */
  shows: string[]
  takenBy: string
  /** Messages in the whole inbox. */
  total: Count
  names: Pick<Names, 'frame' | 'people'>
}

export type TableDeps = ExportDeps & { clock: Clock; exportFiles: ExportFiles }

/** The table of a list as a file, ready to be sent. */
export const tableOf = (deps: TableDeps, asked: AskedTable): SentFile => {
  const { format, filter, names, safeguarding, sees } = asked
  const takenAt = deps.clock.now().toISOString()
  const name = `earshot-${takenAt.slice(0, 10)}.${format}`
  const rows = exportRecords(deps)(filter, exportColumns(exportNames(names), { safeguarding }), sees)
  if (format === 'csv') return { name, mimeType: CSV_TYPE, pieces: deps.exportFiles.csv(rows) }
  const about = { ...asked, takenAt: inForumTime(takenAt), frameVersion: names.frame.version }
  const table = { sheet: 'Messages', rows } as const
  return { name, mimeType: XLSX_TYPE, pieces: deps.exportFiles.xlsx(table, written => aboutRows(about, written)) }
}
