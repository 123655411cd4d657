import type { PeopleRules } from '../../domain/people/rules.js'
import type { Enough } from '../../domain/reading-load/reading-load.js'

/** What stands in place of words that may be hard to read, on pages that lead to them. */
export const INSTEAD_OF_HARD_WORDS = 'These words may be hard to read. Open it to read them.'

/** What somebody is told who has read many. */
export const enoughInWords = ({ by, within, opened }: Enough): string => {
  const many = `You have opened ${hardOnes(opened)} ${within === 'day' ? 'today' : 'in the last 7 days'}.`
  return by === 'own'
    ? `${many} That is as many as you wanted. It is all right to stop.`
    : `${many} It is all right to stop.`
}

/** `1 hard message` */
export const hardOnes = (count: number): string => (count === 1 ? '1 hard message' : `${count} hard messages`)

/** With whom to talk: in the forum's own words, or in ours while it has written none. */
export const supportOf = ({ support }: Pick<PeopleRules, 'support'>): string =>
  support ||
  'Was it too much? Talk with your chair, or with somebody else in the group. You need not say what you read.'
