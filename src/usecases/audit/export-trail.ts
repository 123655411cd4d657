import type { AuditEntry, AuditTrail } from '../../domain/audit/audit.js'
import type { Cell } from '../../domain/export/cell.js'

/** How the log calls people and acts. */
export interface TrailNames {
  /** Of people, by their ids. */
  people: Map<string, string>
  actInWords(code: string): string
}

/**
 * The whole log as a table, headings first, oldest line first, as it stood at the start. With its seals, so that whoever has the key
 * can check elsewhere that no line was changed or left out: docs/audit-log.md.
 */
export const exportTrail = (trail: Pick<AuditTrail, 'after' | 'head'>) =>
  async function* (names: TrailNames): AsyncGenerator<Cell[]> {
    const last = (await trail.head())?.number ?? 0
    yield HEADINGS
    for (let written = 0; written < last; ) {
      const entries = await trail.after(written, Math.min(AT_A_TIME, last - written))
      if (entries.length === 0) return
      for (const entry of entries) yield rowOf(entry, names)
      written = entries.at(-1)?.number ?? last
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

const AT_A_TIME = 1000

const HEADINGS: Cell[] = [
  'Line',
  'When (UTC)',
  'Who',
  'What',
  'Who, as an id',
  'What, as a code',
  'About',
  'Details',
  'Seal',
]

const rowOf = (
  { number, at, by, what, about, detail, seal }: AuditEntry,
  { people, actInWords }: TrailNames,
): Cell[] => [
  number,
  at,
  people.get(by) ?? '',
  actInWords(what),
  by,
  what,
  about ?? '',
  detail ? JSON.stringify(detail) : '',
  seal,
]
