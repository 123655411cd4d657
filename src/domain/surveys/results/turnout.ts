import { type Counted, saidTo, UNANSWERED, type Unanswered } from './counted.js'

/** How many stand how to one question. Together with those who answered they are all responses. */
export type Turnout = Record<Unanswered | 'answered', number>

export const turnoutOf = (questionId: string, responses: readonly Counted[]): Turnout => {
  const turnout: Turnout = { answered: 0, blank: 0, unreadable: 0, 'as-written': 0, 'not-asked': 0 }
  for (const response of responses) {
    const { kind } = saidTo(response, questionId)
    turnout[isUnanswered(kind) ? kind : 'answered'] += 1
  }
  return turnout
}

/** A number of people; null: hidden, because it is small or would give away one that is. */
export type Shown = number | null

/** Blank and unreadable say something of the paper and not of a family: they are never hidden. */
export type ShownTurnout = Omit<Turnout, 'answered' | 'not-asked'> & { answered: Shown; 'not-asked': Shown }

/** @param linked whether the number of those who were not asked would give away something that is hidden elsewhere */
export const shownTurnout = (turnout: Turnout, linked: boolean): ShownTurnout =>
  linked ? { ...turnout, answered: null, 'not-asked': null } : turnout

/** How often each choice was made, in the order of these. */
export const choiceCounts = (
  questionId: string,
  choices: readonly { id: string }[],
  responses: readonly Counted[],
): number[] => {
  const counts = new Map<string, number>()
  for (const response of responses) {
    const said = saidTo(response, questionId)
    if (said.kind !== 'chosen') continue
    for (const choice of said.choices) counts.set(choice, (counts.get(choice) ?? 0) + 1)
  }
  return choices.map(({ id }) => counts.get(id) ?? 0)
}

// ---------------------------------------------------------------------------------------------------------------------

const isUnanswered = (kind: string): kind is Unanswered => (UNANSWERED as readonly string[]).includes(kind)
