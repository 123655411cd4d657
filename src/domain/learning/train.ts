import { createPassage } from '../reading/passage.js'
import { type Calibration, calibrate } from './calibration.js'
import { createDocument, type Document, type Lens } from './document.js'
import { fitBoundaries } from './fit-boundaries.js'
import { partIntoFolds } from './folds.js'
import type { Model } from './model.js'
import { quantise } from './quantise.js'
import { groupOf } from './repeats.js'
import { scoreDocument } from './score-document.js'
import { countAgreement, type LabelScore } from './scores.js'
import { findThreshold } from './threshold.js'

/** A text with the labels that people gave it. */
export interface Labelled {
  text: string
  labels: string[]
  /** Texts of one group are never on both sides when the learner is tested: one person's. Copies are found without it. */
  group?: string
}

export interface TrainingSettings extends Lens {
  labels: string[]
  /** By label, how much more finding all matters than finding only the right ones; 1 when not said. */
  recallWeightOf?: (label: string) => number
  folds?: number
  /** Told after each fold and at the end, from 0 to 1. */
  onProgress?: (done: number) => void
}

export interface Trained {
  model: Model
  /** How well each label was found in texts that were not learnt from. */
  scores: LabelScore[]
}

/**
 * Learns labels from labelled texts. Each text is first scored by what was learnt from other texts; from these scores come the
 * thresholds, the confidences and the report. Then everything is learnt from all texts.
 */
export const train = (examples: Labelled[], settings: TrainingSettings): Trained => {
  const { labels, folds = FOLDS, onProgress = () => undefined } = settings
  const recallWeightOf = settings.recallWeightOf ?? (() => 1)
  const documents = examples.map(({ text }) => createDocument(createPassage(text), settings))
  const has = labels.map(label => Uint8Array.from(examples, example => (example.labels.includes(label) ? 1 : 0)))
  const fold = partIntoFolds(
    examples.map((example, place) => groupOf(example, place)),
    folds,
  )
  const scores = scoreUnseen(documents, has, fold, folds, done => onProgress(done / (folds + 1)))
  const calibrations = labels.map((_, label) => calibrate(at(scores, label), at(has, label)))
  const thresholds = Float32Array.from(labels, (label, place) =>
    findThreshold(at(scores, place), at(has, place), at(calibrations, place), recallWeightOf(label)),
  )
  const model = { labels, ...quantise(fitBoundaries(documents, has)), calibrations, thresholds }
  onProgress(1)
  return {
    model,
    scores: labels.map((label, place) =>
      countAgreement(
        label,
        at(has, place),
        givenUnseen(at(scores, place), at(has, place), fold, folds, recallWeightOf(label)),
      ),
    ),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const FOLDS = 4

const at = <Value>(list: Value[], place: number): Value => {
  const value = list[place]
  if (value === undefined) throw new RangeError(`nothing at ${place}`)
  return value
}

const scoreUnseen = (
  documents: Document[],
  has: Uint8Array[],
  fold: number[],
  folds: number,
  onFold: (done: number) => void,
): Float32Array[] => {
  const scores = has.map(() => new Float32Array(documents.length))
  for (let held = 0; held < folds; held += 1) {
    const learnt = places(fold, one => one !== held)
    const fitted = fitBoundaries(
      learnt.map(place => at(documents, place)),
      has.map(ofLabel => Uint8Array.from(learnt, place => ofLabel[place] ?? 0)),
    )
    for (const place of places(fold, one => one === held)) {
      scoreDocument(at(documents, place), fitted).forEach((score, label) => {
        at(scores, label)[place] = score
      })
    }
    onFold(held + 1)
  }
  return scores
}

/** Which texts a label would be given to, with the threshold of each fold found on the others alone. */
const givenUnseen = (
  scores: Float32Array,
  has: Uint8Array,
  fold: number[],
  folds: number,
  recallWeight: number,
): Uint8Array => {
  const given = new Uint8Array(scores.length)
  for (let held = 0; held < folds; held += 1) {
    const others = places(fold, one => one !== held)
    const known = {
      scores: scores.filter((_, place) => fold[place] !== held),
      has: Uint8Array.from(others, place => has[place] ?? 0),
    }
    const calibration: Calibration = calibrate(known.scores, known.has)
    const threshold = findThreshold(known.scores, known.has, calibration, recallWeight)
    for (const place of places(fold, one => one === held)) given[place] = (scores[place] ?? 0) > threshold ? 1 : 0
  }
  return given
}

const places = (fold: number[], wanted: (fold: number) => boolean): number[] =>
  fold.flatMap((one, place) => (wanted(one) ? [place] : []))
