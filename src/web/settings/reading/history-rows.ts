import type { LearningRound } from '../../../domain/learning/corrections/learning-round.js'
import { inForumTime } from '../../dates.js'

/** One time that it learnt. */
export interface HistoryRow {
  title: string
  /** When, and who asked. */
  about: string
  outcome: string
  isInUse: boolean
  /** What to send for going back to it; null: it cannot be gone back to. */
  use: string | null
}

/** Newest first, and last what came with Earshot. */
export const historyRows = (
  rounds: LearningRound[],
  inUse: LearningRound | null,
  names: Map<string, string>,
): HistoryRow[] => [
  ...rounds.map(round => rowOf(round, round === inUse, names)),
  {
    title: 'What came with Earshot',
    about: 'Learnt from invented messages before anybody corrected anything.',
    outcome: '',
    isInUse: inUse === null,
    use: inUse === null ? null : 'shipped',
  },
]

// ---------------------------------------------------------------------------------------------------------------------

const rowOf = (round: LearningRound, isInUse: boolean, names: Map<string, string>): HistoryRow => {
  const { askedAt, askedBy, kept, number } = round
  const who = askedBy === null ? 'because it was time' : `asked for by ${names.get(askedBy) ?? 'somebody who left'}`
  return {
    title: `Round ${number}`,
    about: `${inForumTime(askedAt)}, ${who}`,
    outcome: outcomeOf(round),
    isInUse,
    use: kept && !isInUse ? String(number) : null,
  }
}

const outcomeOf = ({ state, outcome }: LearningRound): string => {
  if (state === 'waiting') return 'It waits to begin.'
  if (state === 'learning') return 'It is under way.'
  if (state === 'failed' || !outcome)
    return 'It did not work, and nothing changed. An administrator can let it learn again.'
  const from = `Learnt from ${outcome.learnt} records and tested on ${outcome.held} others.`
  return `${from} ${VERDICTS[outcome.verdict]}`
}

const VERDICTS = {
  better: 'It read better than before, so it was taken.',
  'as-well': 'It read as well as before, and knows more of yours, so it was taken.',
  untested: 'That is too few to tell how well it reads, so it was not taken. It needs more decisions of yours.',
  worse: 'It read worse than before, so it was not taken.',
}
