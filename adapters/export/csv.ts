import { type Options, stringify } from 'csv-stringify/sync'
import { type Cell, guarded } from '../../src/domain/export/cell.js'
import type { Rows } from '../../src/domain/export/export-files.js'

export async function* csvOf(rows: Rows): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BYTE_ORDER_MARK)
  for await (const row of rows) yield Buffer.from(stringify([row.map(harmless)], AS_EXCEL_READS_IT))
}

// ---------------------------------------------------------------------------------------------------------------------

const BYTE_ORDER_MARK = '\ufeff'

const AS_EXCEL_READS_IT: Options = { record_delimiter: 'windows', quote_record_delimiter: true }

const harmless = (cell: Cell): Cell => (typeof cell === 'string' ? guarded(cell) : cell)
