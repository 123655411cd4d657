import { type CodingRound, coderOf, isOpen } from '../../domain/agreement/coding-round.js'
import { may, type Person } from '../../domain/people.js'
import { inForumTime } from '../dates.js'
import { paths } from '../paths.js'

export interface RoundLine {
  name: string
  href: string
  practice: boolean
  setUp: string
  coders: string
  /** What there is to do or to see: `You have coded 7 of 30`. */
  standing: string
  /** Where this person goes on coding; null when nothing is left for them to code. */
  goOn: string | null
  open: boolean
}

/** The rounds that this person may see: those they code in, and all of them for those who may set one up. */
export const roundLines = (rounds: CodingRound[], person: Person, names: Map<string, string>): RoundLine[] =>
  rounds
    .filter(round => coderOf(round, person.id) !== null || may(person, 'review'))
    .map(round => ({
      name: round.name,
      href: paths.codingRound(round.id),
      practice: round.practice,
      setUp: inForumTime(round.createdAt),
      coders: codersOf(round, names).join(', '),
      standing: standingOf(round, person),
      goOn: coderOf(round, person.id)?.handedInAt === null ? paths.codingNext(round.id) : null,
      open: isOpen(round),
    }))

/** Names of those who code, in their order. */
export const codersOf = ({ coders }: CodingRound, names: Map<string, string>): string[] =>
  coders.map(({ id }) => names.get(id) ?? 'Somebody who has left')

// ---------------------------------------------------------------------------------------------------------------------

const standingOf = (round: CodingRound, person: Person): string => {
  if (isOpen(round)) return 'Everybody is done. See how far you agree.'
  const coder = coderOf(round, person.id)
  if (coder?.handedInAt === null) return `You have coded ${coder.coded} of ${round.items.length}`
  const done = round.coders.filter(({ handedInAt }) => handedInAt !== null).length
  return `${done} of ${round.coders.length} people are done`
}
