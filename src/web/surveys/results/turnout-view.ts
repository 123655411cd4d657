import type { ShownTurnout } from '../../../domain/surveys/results/turnout.js'
import { BEHIND, type LinkTo } from './behind.js'

/** How many did not answer, for one reason. */
export interface TurnoutLine {
  text: string
  href: string | null
}

/** A line for each reason that anybody had. */
export const turnoutLines = (questionId: string, turnout: ShownTurnout, linkTo: LinkTo): TurnoutLine[] => [
  ...REASONS.flatMap(reason => {
    const count = turnout[reason]
    return count > 0 ? [{ text: SAYS[reason](count), href: linkTo(questionId, BEHIND[reason]) }] : []
  }),
  ...(turnout['not-asked']
    ? [{ text: `${turnout['not-asked']} were not asked, because of an earlier answer`, href: null }]
    : []),
]

// ---------------------------------------------------------------------------------------------------------------------

const REASONS = ['blank', 'unreadable', 'as-written'] as const

const SAYS: Record<(typeof REASONS)[number], (count: number) => string> = {
  blank: count => `${count} left it blank`,
  unreadable: count => `${count} could not be read`,
  'as-written': count => `${count} wrote something else than was asked`,
}
