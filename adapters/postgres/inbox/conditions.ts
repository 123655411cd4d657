import type { InboxFilter, Sees } from '../../../src/domain/inbox/inbox-filter.js'
import { filterTerms, MAY_SHOW_NAMES } from '../../../src/domain/inbox/terms.js'

/** A filter as it is asked of the entries. */
export interface Conditions {
  /** Of each group at least one: looked up in the index. */
  terms: string[][]
  /** The same, but true of so many entries that each is asked once it is found. */
  commonTerms: string[][]
  /** A tsquery, or null where no words are searched. */
  words: string | null
  sees: Sees
  from: Date | null
  to: Date | null
  /** Nothing but these; null where they can be any. */
  ids: string[] | null
}

export const conditionsOf = (
  filter: InboxFilter,
  { words, sees = 'redacted', ids }: { words: string | null; sees?: Sees | undefined; ids: string[] | null },
): Conditions => ({
  terms: filterTerms(filter),
  commonTerms: [],
  words,
  sees,
  from: filter.from ?? null,
  to: filter.to ?? null,
  ids,
})

/** Values of a statement, numbered as they are given. */
export type Bind = (value: unknown) => string

/** @returns the values so far, and what adds one and gives its place: `$3` */
export const binding = (): { values: unknown[]; bind: Bind } => {
  const values: unknown[] = []
  return { values, bind: value => `$${values.push(value)}` }
}

/**
 * What the index over terms and words can answer.
 * @param also an SQL expression for one more term that must be there
 */
export const byIndex = (conditions: Conditions, bind: Bind, also?: string): string => {
  const { terms, words } = conditions
  const single = terms.filter(group => group.length === 1).flat()
  const needed = [...(single.length > 0 ? [`${bind(single)}::text[]`] : []), ...(also ? [`ARRAY[${also}]`] : [])]
  return both([
    ...(needed.length > 0 ? [`terms @> (${needed.join(' || ')})`] : []),
    ...terms.filter(group => group.length > 1).map(group => hasOneOf(group, bind)),
    ...(words === null ? [] : [byWords(conditions, bind)]),
  ])
}

/** Whether the index has anything to look up. */
export const isIndexed = ({ terms, words }: Conditions): boolean => terms.length > 0 || words !== null

export const byWords = ({ words, sees }: Conditions, bind: Bind): string => {
  if (words === null) return 'true'
  if (sees === 'original') return `all_words @@ ${bind(words)}::tsquery`
  return `(public_words @@ ${bind(words)}::tsquery AND NOT terms @> ARRAY['${MAY_SHOW_NAMES}'])`
}

/** What is asked of each entry that was found. */
export const byEntry = (conditions: Conditions, bind: Bind): string =>
  both([...conditions.commonTerms.map(group => `${hasOneOf(group, bind)} IS TRUE`), byDate(conditions, bind)])

export const byDate = ({ from, to }: Conditions, bind: Bind): string =>
  both([
    ...(from ? [`received_at >= ${bind(from)}::timestamptz`] : []),
    ...(to ? [`received_at < ${bind(to)}::timestamptz`] : []),
  ])

export const hasOneOf = (group: string[], bind: Bind): string => `(terms && ${bind(group)}::text[])`

export const both = (conditions: string[]): string => conditions.join(' AND ') || 'true'
