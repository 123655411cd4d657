import type { Question } from '../question.js'
import { type Counted, saidTo } from './counted.js'
import { type Group, type Grouping, withOthers } from './grouping.js'
import { isCovered, type Part } from './hiding/covered.js'
import { hideInTable } from './hiding/hide-in-table.js'
import { FEWEST } from './hiding/small.js'
import type { ChosenResult } from './question-result.js'
import { choiceCounts, type Shown } from './turnout.js'

/** One group of a cross table. */
export interface GroupCounts {
  /** Of the group, as in the grouping. */
  id: string
  /** Those of the group who answered. */
  base: number
  /** In the order of the question's choices; null: hidden. */
  counts: Shown[]
}

/**
 * How often each choice was made in each group, with what is small hidden, and what would give it away.
 * @param result of the same question over all
 * @returns null when there is too little to split, or nothing may be shown
 */
export const crossTable = (
  { question, counts, turnout }: ChosenResult,
  responses: readonly Counted[],
  grouping: Grouping,
): GroupCounts[] | null => {
  if (turnout.answered === null) return null
  const answered = answeredOf(question, responses)
  const groups = grouping.groups.map(group => ({ ...group, responses: answeredOf(question, group.responses) }))
  const hiddenRows = counts.map(count => count === null)
  const columns = grouping.overlaps
    ? groups.flatMap(group => besideTheRest(question, group, answered, hiddenRows) ?? [])
    : partedTable(question, withOthers(groups, answered), hiddenRows)
  if (!columns || !areCovered(question, columns) || !rowsAreCovered(columns, counts, answered, grouping)) return null
  return columns.map(({ id, base, cells }) => ({
    id,
    base,
    counts: cells.map(({ count, hidden }) => (hidden ? null : count)),
  }))
}

// ---------------------------------------------------------------------------------------------------------------------

interface Column {
  id: string
  base: number
  /** In the order of the question's choices. */
  cells: Part[]
}

const answeredOf = ({ id }: Question, responses: readonly Counted[]): Counted[] =>
  responses.filter(response => saidTo(response, id).kind === 'chosen')

/** Of groups that nobody is in twice, and everybody in one. */
const partedTable = (question: Question, groups: readonly Group[], hiddenRows: boolean[]): Column[] | null => {
  if (groups.length < 2 || groups.some(({ responses }) => responses.length < FEWEST)) return null
  const columns = groups.map(({ responses }) => choiceCounts(question.id, question.choices, responses))
  const bases = groups.map(({ responses }) => responses.length)
  const hidden =
    question.type === 'multiple' ? hiddenInTicks(columns, bases, hiddenRows) : hiddenInRows(columns, hiddenRows)
  return (
    hidden &&
    groups.map(({ id }, at) => ({
      id,
      base: bases[at] ?? 0,
      cells: (columns[at] ?? []).map((count, row) => ({ count, hidden: hidden[row]?.[at] === true })),
    }))
  )
}

/** One group that may share people with others: only itself and all the rest are parts of a whole. */
const besideTheRest = (
  question: Question,
  group: Group,
  answered: readonly Counted[],
  hiddenRows: boolean[],
): Column | null => {
  const own = new Set(group.responses)
  const rest = { id: '', responses: answered.filter(response => !own.has(response)) }
  return partedTable(question, [group, rest], hiddenRows)?.[0] ?? null
}

const rowsOf = (columns: readonly number[][], choices: number): number[][] =>
  Array.from({ length: choices }, (_, row) => columns.map(column => column[row] ?? 0))

const hiddenInRows = (columns: readonly number[][], hiddenRows: boolean[]): boolean[][] | null =>
  hideInTable(rowsOf(columns, hiddenRows.length), hiddenRows)

/** Each choice is a table of its own: who ticked it, and who did not. @returns null when none of them can be shown */
const hiddenInTicks = (
  columns: readonly number[][],
  bases: readonly number[],
  hiddenRows: boolean[],
): boolean[][] | null => {
  const tables = rowsOf(columns, hiddenRows.length).map((row, choice) => {
    const rest = row.map((count, column) => (bases[column] ?? 0) - count)
    const isHidden = hiddenRows[choice] === true
    return hideInTable([row, rest], [isHidden, isHidden])?.[0] ?? row.map(() => true)
  })
  return tables.every(row => row.every(Boolean)) ? null : tables
}

/** Whoever answered ticked something. */
const areCovered = ({ type }: Question, columns: readonly Column[]): boolean =>
  type !== 'multiple' || columns.every(({ base, cells }) => isCovered(base, cells))

/** Where groups overlap, whoever made a choice is in one of them, or in none. */
const rowsAreCovered = (
  columns: readonly Column[],
  counts: readonly Shown[],
  answered: readonly Counted[],
  { overlaps, groups }: Grouping,
): boolean => {
  const inGroups = new Set(groups.flatMap(({ responses }) => responses))
  const nowhere = answered.filter(response => !inGroups.has(response)).length
  const isRowCovered = (count: Shown, row: number) =>
    isCovered(
      (count ?? 0) - nowhere,
      columns.flatMap(({ cells }) => cells[row] ?? []),
    )
  return !overlaps || counts.every(isRowCovered)
}
