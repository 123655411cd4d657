import type { Question } from '../../../domain/surveys/question.js'
import type { GroupCounts } from '../../../domain/surveys/results/cross-table.js'
import { type Grouping, OTHERS } from '../../../domain/surveys/results/grouping.js'
import type { SplitResult } from '../../../domain/surveys/results/split-results.js'
import { channelNames } from '../../experience-words.js'
import { percent, plainNumber } from './figures.js'

/** A question split into groups, as a table with a column a group. */
export interface SplitTable {
  /** `base`: how many of the group answered. */
  columns: { name: string; base: number | null }[]
  rows: { text: string; cells: string[] }[]
  hidesSome: boolean
}

/** A table, or why there is none. */
export type SplitView = { table: SplitTable; says: null } | { table: null; says: string }

export const splitView = (question: Question, split: SplitResult, grouping: Grouping): SplitView => {
  const nameOf = groupNamer(grouping)
  switch (split.kind) {
    case 'same':
      return { table: null, says: 'This question makes the groups.' }
    case 'hidden':
      return { table: null, says: 'Too few to split: it would give small numbers away.' }
    case 'counts':
      return { table: countTable(question, split.groups, nameOf), says: null }
    case 'medians':
      return { table: medianTable(split.groups, nameOf), says: null }
  }
}

/** What a group is called: by its choice, by the channel, or all others. */
export const groupNamer =
  ({ question }: Grouping) =>
  (id: string): string => {
    if (id === OTHERS) return question ? 'All others, and not said' : 'All others'
    const names: Record<string, string> = channelNames
    return question?.choices.find(choice => choice.id === id)?.text ?? names[id] ?? id
  }

/** A hidden number in a table. */
export const HIDDEN_CELL = 'hidden'

// ---------------------------------------------------------------------------------------------------------------------

const countTable = (question: Question, groups: GroupCounts[], nameOf: (id: string) => string): SplitTable => ({
  columns: groups.map(({ id, base }) => ({ name: nameOf(id), base })),
  rows: question.choices.map(({ text }, place) => ({
    text,
    cells: groups.map(({ base, counts }) => inCell(counts[place] ?? null, base)),
  })),
  hidesSome: groups.some(({ counts }) => counts.includes(null)),
})

const inCell = (count: number | null, base: number): string =>
  count === null ? HIDDEN_CELL : `${count} (${percent(count / base)})`

const medianTable = (groups: { id: string; median: number | null }[], nameOf: (id: string) => string): SplitTable => ({
  columns: groups.map(({ id }) => ({ name: nameOf(id), base: null })),
  rows: [
    {
      text: 'Half said this or less',
      cells: groups.map(({ median }) => (median === null ? 'too few' : plainNumber(median))),
    },
  ],
  hidesSome: false,
})
