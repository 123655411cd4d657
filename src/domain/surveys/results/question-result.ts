import type { Interval } from '../../agreement/interval.js'
import type { Question } from '../question.js'
import type { Shown, ShownTurnout } from './turnout.js'

/** So many people or more stand behind an average, a median, and each side of a comparison. */
export const FEWEST_FOR_AVERAGES = 10

interface Result {
  question: Question
  turnout: ShownTurnout
}

/** Average of the points of a scale, its lowest counted as 1, and how many chose one of its top points. */
export interface Points {
  base: number
  mean: number
  /** 95 %. */
  interval: Interval | null
  /** The two highest of a scale with four points or more, else the highest. */
  top: { choices: string[]; count: number }
}

/** Of a single or multiple choice, or a scale. */
export interface ChosenResult extends Result {
  kind: 'chosen'
  /** In the order of the question's choices. */
  counts: Shown[]
  /** Null: not a scale, too few answers, or it would give a hidden number away. */
  points: Points | null
}

export interface NumberResult extends Result {
  kind: 'number'
  /** Null: fewer than ten answered. */
  spread: {
    lowerQuartile: number
    median: number
    upperQuartile: number
    mean: number
    interval: Interval | null
  } | null
}

export interface DateResult extends Result {
  kind: 'date'
  /** The days up to which and from which at least five lie, so that no day is one person's; null: fewer than ten answered. */
  span: { from: string; to: string } | null
}

/** A question whose answers are words: how many there are, to be read elsewhere. */
export interface WordsResult extends Result {
  kind: 'words'
}

/** Fewer than five answered, or nothing can be shown without giving somebody away. */
export interface TooFewResult {
  kind: 'too-few'
  question: Question
}

export type QuestionResult = ChosenResult | NumberResult | DateResult | WordsResult | TooFewResult

/** Whether anything of it is hidden, so that what is worked out from all of it would give that away. */
export const hidesSomething = (result: QuestionResult): boolean =>
  result.kind === 'too-few' ||
  result.turnout.answered === null ||
  (result.kind === 'chosen' && result.counts.includes(null))
