import type { CodeFrame } from '../../code-frame/code-frame.js'
import { type Labelled, type Trained, train } from '../../learning/train.js'
import { partsByRules } from '../parts-by-rules.js'
import { answerOf, type Coded, labelsOf, OF_ONE_ANSWER } from './reader-labels.js'
import { signsOfRules } from './signs-of-rules.js'

/** A contribution that somebody read and coded whole. */
export interface Lesson extends Coded {
  text: string
  /** Made to show one thing, not as anybody would send it. */
  isExercise?: boolean
}

/** A lesson for the learner, with the labels that its codes have today. */
export const exampleFrom = ({ text, isExercise = false }: Lesson, labels: string[]): Labelled => ({
  text,
  labels,
  isExercise,
})

/**
 * Learns everything that is said of a text from contributions that people coded. Takes minutes: for a process of its own.
 *
 * @param onProgress told from 0 to 1
 */
export const teachReader = (lessons: Lesson[], frame: CodeFrame, onProgress?: (done: number) => void): Trained =>
  teachLabels(
    lessons.map(lesson => exampleFrom(lesson, labelsOf(lesson))),
    [...new Set(lessons.flatMap(labelsOf))].sort(),
    frame,
    onProgress,
  )

/** The same from texts of which people may have said only a part. @param labels of `reader-labels.ts`, those that are to be learnt */
export const teachLabels = (
  examples: Labelled[],
  labels: string[],
  frame: CodeFrame,
  onProgress?: (done: number) => void,
): Trained =>
  train(examples, {
    labels,
    signsOf: signsOfRules(partsByRules(frame)),
    recallWeightOf: label => (answerOf('safeguarding', label) === null ? 1 : RECALL_BEFORE_PRECISION),
    choices: OF_ONE_ANSWER.map(question => labels.filter(label => answerOf(question, label) !== null)),
    folds: FOLDS,
    ...(onProgress ? { onProgress } : {}),
  })

// ---------------------------------------------------------------------------------------------------------------------

/** A child who is not seen weighs more than a text that somebody reads for nothing. */
const RECALL_BEFORE_PRECISION = 1.5
/** Each costs as much as learning itself; more than three change thresholds by less than chance does. */
const FOLDS = 3
