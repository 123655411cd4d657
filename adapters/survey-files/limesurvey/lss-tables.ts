import { TOO_LARGE, unusable } from '../unusable.js'
import { readXml } from '../xml-events.js'

/** One row of a table by the names of its columns. */
export type LssRow = Map<string, string>

export interface LssTables {
  /** What the file says it holds: `Survey`, `Group`, `Question`. */
  holds: string
  rows(table: string): LssRow[]
}

/**
 * The tables of a survey structure (.lss): `document > groups > rows > row > gid`.
 * @throws AppError `invalid-message`
 */
export const readLssTables = (xml: string): LssTables => {
  const tables = new Map<string, LssRow[]>()
  const path: string[] = []
  let holds = ''
  let amount = 0
  readXml(xml, {
    open(name) {
      path.push(name)
      if (path.length !== ROW_DEPTH || name !== 'row') return
      amount += 1
      if (amount > MOST_ROWS) throw unusable(TOO_LARGE)
      const [, table = ''] = path
      const rows = tables.get(table) ?? []
      rows.push(new Map())
      tables.set(table, rows)
    },
    text(words) {
      if (path.length === 2 && path[1] === 'LimeSurveyDocType') holds += words
      if (path.length !== ROW_DEPTH + 1) return
      const row = tables.get(path[1] ?? '')?.at(-1)
      const column = path[ROW_DEPTH] ?? ''
      row?.set(column, (row.get(column) ?? '') + words)
    },
    close: () => void path.pop(),
  })
  return { holds: holds.trim(), rows: table => tables.get(table) ?? [] }
}

// ---------------------------------------------------------------------------------------------------------------------

const ROW_DEPTH = 4
const MOST_ROWS = 50_000
