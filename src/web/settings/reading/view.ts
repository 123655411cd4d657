import type { CodeFrame } from '../../../domain/code-frame/code-frame.js'
import type { LearningRound, RoundOutcome } from '../../../domain/learning/corrections/learning-round.js'
import type { DecidedScore } from '../../../domain/learning/corrections/score-reader.js'
import { type LabelCounts, sumOf } from '../../../domain/learning/scores.js'
import { answerOf, type Question } from '../../../domain/reading/learned/reader-labels.js'
import type { HowWell } from '../../../usecases/learning/how-well.js'
import { inForumTime } from '../../dates.js'
import { type HistoryRow, historyRows } from './history-rows.js'
import { outOfTen } from './in-words.js'
import { questionRows, type ScoreRow, type ThemeRows, themeRows, tooFewToSay } from './score-rows.js'

export interface ReadingView {
  /** What reads now, in a sentence or two. */
  now: string
  /** What is new since it learnt last, or what it still needs. */
  toLearn: string
  /** In hundredths; null while nothing goes on. */
  underWay: number | null
  mayAsk: boolean
  /** The same questions before and after it learnt. */
  compared: { what: string; before: string; after: string }[]
  /** Whether what was learnt then was taken. */
  wasTaken: boolean
  testedOn: string
  themes: ThemeRows[]
  /** Names of themes of which too little is known. */
  tooFew: string[]
  others: ScoreRow[]
  history: HistoryRow[]
}

export const readingView = (howWell: HowWell, frame: CodeFrame, names: Map<string, string>): ReadingView => {
  const { inUse, underWay, rounds, decided, needed } = howWell
  const notTaken = newestNotTaken(rounds)
  const compared = notTaken ?? inUse?.outcome ?? null
  const scores = inUse?.outcome?.unseen ?? notTaken?.before ?? []
  return {
    now: nowReading(inUse),
    toLearn: toLearn(howWell),
    underWay: underWay && Math.round(underWay.progress * 100),
    mayAsk: underWay === null && decided >= needed,
    compared: compared ? comparison(compared.before, compared.after) : [],
    wasTaken: notTaken === null,
    testedOn: compared ? `${compared.held} ${compared.held === 1 ? 'record' : 'records'}` : '',
    themes: themeRows(scores, frame),
    tooFew: tooFewToSay(scores, frame),
    others: questionRows(scores),
    history: historyRows(rounds, inUse, names),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const nowReading = (inUse: LearningRound | null): string =>
  inUse?.outcome
    ? `It reads with what it learnt on ${inForumTime(inUse.askedAt)}, from ${inUse.outcome.learnt} of the records that you decided about.`
    : 'It reads with what it came with. That was learnt from invented messages, and from nothing that your parents wrote.'

const toLearn = ({ decided, needed, since, rounds, underWay }: HowWell): string => {
  if (decided < needed)
    return `It can learn from you once people have decided about ${needed} records. So far they have decided about ${decided || 'none'}.`
  if (underWay) return ''
  if (rounds.length === 0) return `People have decided about ${decided} records. It can learn from them now.`
  return `Since it learnt last, people decided about ${since === 0 ? 'no' : since} ${since === 1 ? 'record' : 'records'}. It learns by itself once a week, when there is enough to learn from.`
}

/** What came of the newest round that ended, when what read before reads on: then it tells of that, too. */
const newestNotTaken = (rounds: LearningRound[]): RoundOutcome | null => {
  const newest = rounds.find(({ outcome }) => outcome !== null)?.outcome ?? null
  return newest?.verdict === 'worse' ? newest : null
}

const comparison = (before: DecidedScore[], after: DecidedScore[]): ReadingView['compared'] => {
  const row = (about: Question, what: string, share: (counts: LabelCounts) => string) => {
    const [was, is] = [countsOf(about, before), countsOf(about, after)]
    return is.right + is.missed === 0 ? [] : [{ what, before: share(was), after: share(is) }]
  }
  return [
    ...row('theme', 'Of the themes that people found, it found', foundOf),
    ...row('theme', 'Of the themes that it named, these were right', ({ right, wrong }) =>
      right + wrong === 0 ? 'it named none' : outOfTen(right, right + wrong),
    ),
    ...row('safeguarding', 'Of the times that somebody may be at risk, it noticed', foundOf),
  ]
}

const foundOf = ({ right, missed }: LabelCounts): string => outOfTen(right, right + missed)

const countsOf = (question: Question, scores: DecidedScore[]): LabelCounts =>
  sumOf(scores.filter(({ label }) => answerOf(question, label) !== null))
