import type { CodeFrame } from '../../code-frame/code-frame.js'
import { createLearnedReader, type LearntReading } from '../../reading/learned/learned-reader.js'
import { answerOf, OF_ONE_ANSWER } from '../../reading/learned/reader-labels.js'
import { type Lesson, teachLabels } from '../../reading/learned/teach-reader.js'
import type { Model } from '../model.js'
import type { Trained } from '../train.js'
import type { Correction } from './correction.js'
import { examplesFrom, type Taught } from './examples.js'
import { followFrame, labelsOfFrame } from './follow-frame.js'
import { holdBack } from './hold-back.js'
import { knownOf } from './known-of.js'
import { type DecidedScore, scoreGiven, scoreReader } from './score-reader.js'

/** What there is to learn from, and what reads now. */
export interface Learning {
  frame: CodeFrame
  corrections: Correction[]
  inUse: LearntReading
}

export interface LearningResult {
  model: Model
  /** How what reads now and what was learnt find labels in the corrections that neither learnt from. */
  before: DecidedScore[]
  after: DecidedScore[]
  /** The same of all corrections, each read by what was learnt from others, for labels that can stand beside each other. */
  unseen: DecidedScore[]
  /** Records that it learnt from, and how many it was tested on. */
  learntFrom: string[]
  held: number
}

/**
 * Learns from the seed corpus and from people's corrections, and compares what was learnt with what reads now. Takes minutes: for a
 * process of its own.
 *
 * @param onProgress told from 0 to 1
 */
export const learnFrom = (
  { frame, corrections, inUse }: Learning,
  seed: Lesson[],
  onProgress: (done: number) => void = () => undefined,
): LearningResult => {
  const { learnt, held } = holdBack(corrections)
  const taught = examplesFrom(seed, learnt, frame)
  const trained = teachLabels(taught.examples, taught.labels, frame, onProgress)
  const known = knowing(frame)
  const labels = [...new Set([...labelsOfFrame(frame), ...taught.labels])]
  const tested = held.map(known)
  const readWith = (reading: LearntReading) => scoreReader(createLearnedReader(frame, reading), tested, labels)
  const after = readWith({ ...inUse, model: trained.model })
  return {
    model: trained.model,
    before: readWith(inUse),
    after,
    unseen: together(
      after,
      scoreGiven(givenUnseen(trained, taught, learnt.map(known)), taught.labels.filter(isOfMany)),
    ),
    learntFrom: learnt.map(({ experienceId }) => experienceId),
    held: held.length,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of answers that exclude each other the reader chooses one, so that a label alone tells nothing of how it reads. */
const isOfMany = (label: string): boolean => OF_ONE_ANSWER.every(question => answerOf(question, label) === null)

const knowing = (frame: CodeFrame) => {
  const today = followFrame(frame)
  return (correction: Correction) => ({ text: correction.text, known: knownOf(correction, today) })
}

/** Corrections stand after the seed corpus. */
const givenUnseen = (
  { model, givenUnseen }: Trained,
  { examples }: Taught,
  learnt: { known: (label: string) => boolean | null }[],
) => {
  const first = examples.length - learnt.length
  return learnt.map(({ known }, place) => ({
    known,
    given: new Set(model.labels.filter((_, label) => givenUnseen[label]?.[first + place] === 1)),
  }))
}

const together = (one: DecidedScore[], other: DecidedScore[]): DecidedScore[] => {
  const sums = new Map(one.map(score => [score.label, score]))
  for (const score of other) {
    const { right = 0, wrong = 0, missed = 0, decided = 0 } = sums.get(score.label) ?? {}
    sums.set(score.label, {
      label: score.label,
      right: right + score.right,
      wrong: wrong + score.wrong,
      missed: missed + score.missed,
      decided: decided + score.decided,
    })
  }
  return [...sums.values()]
}
