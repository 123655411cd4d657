import type { Finding } from '../../understanding.js'
import { groupOf, PERSON, PLACE } from './learnt/groups.js'
import type { Tagged } from './learnt/name-tagger.js'
import { overlap, standingClear, together } from './standing-clear.js'

/**
 * What rules and tagger find together. Numbers and codes of the rules stand. Of settings the rules know the kind, of people the
 * tagger; where both saw a part, all of it is hidden. A name that only the rules saw stands unless the tagger is sure it is none.
 */
export const agree = (rules: Finding[], { findings: tagged, surelyNone }: Tagged): Finding[] => {
  const people = rules.filter(({ type }) => groupOf(type) === PERSON)
  const places = rules.filter(({ type }) => groupOf(type) === PLACE)
  const codes = rules.filter(({ type }) => groupOf(type) !== PERSON && groupOf(type) !== PLACE)
  return standingClear([
    ...codes,
    ...places.map(one => together(one, sameGroup(one, tagged))),
    ...tagged.map(one => together(one, sameGroup(one, people))),
    ...people.filter(one => !surelyNone(one)),
  ])
}

// ---------------------------------------------------------------------------------------------------------------------

const sameGroup = (one: Finding, others: Finding[]): Finding[] =>
  others.filter(other => overlap(one, other) && groupOf(other.type) === groupOf(one.type))
