import type { Channel } from '../../incoming-message.js'
import { type Question, TELLING, type Telling } from '../question.js'
import { type Counted, saidTo } from './counted.js'
import { FEWEST, isSmall } from './hiding/small.js'
import type { QuestionResult } from './question-result.js'

/** What results can be split by: what families told of themselves, or the way they answered. Nothing else, and one at a time. */
export const SPLITS = ['channel', ...TELLING] as const
export type Split = 'channel' | Telling

/** All small groups together, with those who did not say. */
export const OTHERS = 'others'

export interface Group {
  /** A channel, the id of a choice, or `others`. */
  id: string
  responses: Counted[]
}

/** The groups that results are split into. */
export interface Grouping {
  split: Split
  /** The question that tells it; null for the channel. */
  question: Question | null
  /** Whether one may be in several of them. */
  overlaps: boolean
  groups: Group[]
}

/** The ways people answered, small ones together. @returns null where there are not two groups */
export const groupedByChannel = (responses: readonly Counted[]): Grouping | null => {
  const channels = [...new Set(responses.map(({ channel }) => channel))].sort()
  const of = (channel: Channel) => responses.filter(response => response.channel === channel)
  return grouping(
    'channel',
    null,
    withOthers(channels.map(id => ({ id, responses: of(id) })).sort(byLargest), responses),
  )
}

/**
 * Groups by what a question tells of families. Only the choices that its own figures show are groups; those that are hidden there
 * are together, with those who did not say.
 * @param result of the same question
 * @returns null where there are not two groups
 */
export const groupedBy = (split: Telling, result: QuestionResult, responses: readonly Counted[]): Grouping | null => {
  if (result.kind !== 'chosen') return null
  const { question, counts } = result
  const shown = question.choices.filter((_, place) => (counts[place] ?? 0) > 0)
  const groups = shown.map(({ id }) => ({ id, responses: responses.filter(response => chose(response, question, id)) }))
  return question.type === 'multiple'
    ? grouping(split, question, groups)
    : grouping(split, question, withOthers(groups, responses))
}

/** Puts groups that are too small into the one of all others; where that is too small itself, the next smallest too. */
export const withOthers = (groups: readonly Group[], responses: readonly Counted[]): Group[] => {
  const large = groups.filter(group => group.id !== OTHERS && group.responses.length >= FEWEST)
  const others = restOf(large, responses)
  const smallest = large.toSorted((one, other) => one.responses.length - other.responses.length)[0]
  if (isSmall(others.length) && smallest) {
    const kept = large.filter(group => group !== smallest)
    return [...kept, { id: OTHERS, responses: restOf(kept, responses) }]
  }
  return others.length > 0 ? [...large, { id: OTHERS, responses: others }] : large
}

// ---------------------------------------------------------------------------------------------------------------------

const FEWEST_GROUPS = 2

const grouping = (split: Split, question: Question | null, groups: Group[]): Grouping | null => {
  const overlaps = question?.type === 'multiple'
  return groups.length >= (overlaps ? 1 : FEWEST_GROUPS) ? { split, question, overlaps, groups } : null
}

const byLargest = (one: Group, other: Group): number => other.responses.length - one.responses.length

const chose = (response: Counted, question: Question, id: string): boolean => {
  const said = saidTo(response, question.id)
  return said.kind === 'chosen' && said.choices.includes(id)
}

const restOf = (groups: readonly Group[], responses: readonly Counted[]): Counted[] => {
  const grouped = new Set(groups.flatMap(group => group.responses))
  return responses.filter(response => !grouped.has(response))
}
