import type { Collecting } from '../form/collect.js'
import type { Texts } from '../form/foreign-form.js'
import type { Row } from '../workbook/records.js'
import { rulesOf } from './rules-of.js'

export interface Group {
  label: Texts
  help: Texts
  rules: string[]
  /** Its rows cannot be asked here. */
  isLeftOut: boolean
  /** Its questions stand under its words, as the rows of a table. */
  grid: { name: string; text: Texts } | null
  /** The list that all rows of a table choose from, where the table names it. */
  list: string
}

interface Beginning {
  kind: string
  row: Row
  where: string
  label: Texts
  help: Texts
}

/** Follows groups as they begin and end. Groups within groups become parts that follow each other. */
export const groupsOf = (collect: Collecting) => {
  const open: Group[] = []
  let isNew = false
  return {
    begin(beginning: Beginning): void {
      const group = groupOf(beginning, open.at(-1))
      if (group.isLeftOut && !open.at(-1)?.isLeftOut) tellOfLeftOut(collect, beginning)
      open.push(group)
      isNew ||= group.grid === null
    },
    end(): void {
      const group = open.pop()
      isNew ||= group?.grid === null
    },
    current: (): Group | null => open.at(-1) ?? null,
    rules: (): string[] => open.flatMap(({ rules }) => rules),
    /** A part begins with its first question, so that none is empty. */
    beforeQuestion(): void {
      if (!isNew) return
      isNew = false
      const group = open.findLast(({ grid }) => grid === null)
      collect.section(group?.label ?? {}, group?.help ?? {})
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const groupOf = ({ kind, row, label, help }: Beginning, around: Group | undefined): Group => {
  const isTable = kind === 'begin_score' || /\btable-list\b/.test(row.get('appearance') ?? '')
  return {
    label: label.en || !around ? label : around.label,
    help,
    rules: rulesOf(row),
    isLeftOut: around?.isLeftOut === true || !['begin_group', 'begin_score'].includes(kind),
    grid: isTable ? { name: row.get('name') ?? 'table', text: label } : (around?.grid ?? null),
    list: row.get('kobo--score-choices') ?? '',
  }
}

const tellOfLeftOut = (collect: Collecting, { kind, where }: Beginning): void =>
  collect.tell(where, `${LEFT_OUT[kind] ?? 'Earshot does not know this kind of group.'}`)

const LEFT_OUT: Record<string, string> = {
  begin_repeat:
    'These questions were asked again and again, once for each child or thing. Earshot asks each question once.',
  begin_rank: 'Here things were put in order. Earshot has no such question.',
  begin_kobomatrix: 'This was a table with several questions in each row. Earshot has no such table.',
}
