import { createPassage } from '../reading/passage.js'
import { type Calibration, calibrate } from './calibration.js'
import { createDocument, type Document, type Lens } from './document.js'
import { fitBoundary } from './fit-boundary.js'
import { partIntoFolds, placesIn } from './folds.js'
import { layOut } from './lay-out.js'
import { chosenUnseen, learnChoices } from './learn-choices.js'
import { knownAmong, type Marks, marksAt, marksOf } from './marks.js'
import type { Learnt, Model } from './model.js'
import { quantise } from './quantise.js'
import { groupOf } from './repeats.js'
import { scoreUnseen } from './score-unseen.js'
import { countAgreement, type LabelScore } from './scores.js'
import type { Boundary } from './support-vectors.js'
import type { Table } from './table.js'
import { findThreshold } from './threshold.js'

/** A text with the labels that people gave it. */
export interface Labelled {
  text: string
  labels: string[]
  /** Labels of which nobody said whether the text has them. */
  unknown?: ReadonlySet<string>
  /** How many texts this one counts for; 1 when not said. */
  weight?: number
  /** Made to show one thing, not sent by anybody: says nothing of which answers are usual. */
  isExercise?: boolean
  /** Texts of one group are never on both sides when the learner is tested: one person's. Copies are found without it. */
  group?: string
}

export interface TrainingSettings extends Lens {
  labels: string[]
  /** By label, how much more finding all matters than finding only the right ones; 1 when not said. */
  recallWeightOf?: (label: string) => number
  /** Sets of labels of which exactly one is right for every text. */
  choices?: string[][]
  folds?: number
  /** Told after each fold and at the end, from 0 to 1. */
  onProgress?: (done: number) => void
}

export interface Trained {
  model: Model
  /** How well each label was found in texts that were not learnt from, of those of which it is known. */
  scores: LabelScore[]
  /** By label, in the order of the texts: 1 where it would be given to the text by what was learnt from others. */
  givenUnseen: Uint8Array[]
}

/**
 * Learns labels from labelled texts. Each text is first scored by what was learnt from other texts; from these scores come the
 * thresholds, the confidences and the report. Then everything is learnt from all texts.
 */
export const train = (examples: Labelled[], settings: TrainingSettings): Trained => {
  const { labels, choices = [], folds = FOLDS, onProgress = () => undefined } = settings
  const recallWeightOf = settings.recallWeightOf ?? (() => 1)
  const documents = examples.map(({ text }) => createDocument(createPassage(text), settings))
  const marks = labels.map(label => marksOf(examples, label))
  const fold = partIntoFolds(
    examples.map((example, place) => groupOf(example, place)),
    folds,
  )
  const scores = scoreUnseen(documents, marks, fold, folds, done => onProgress(done / (folds + 1)))
  const known = { examples, labels, marks, scores }
  const decisions = labels.map((label, place) =>
    decideFrom(at(scores, place), at(marks, place), documents.keys(), recallWeightOf(label)),
  )
  const model: Model = {
    labels,
    ...learnFrom(documents, marks),
    calibrations: decisions.map(({ calibration }) => calibration),
    thresholds: Float32Array.from(decisions, ({ threshold }) => threshold),
    choices: learnChoices(choices, known),
  }
  onProgress(1)
  const chosen = chosenUnseen(choices, known, fold, folds)
  const givenUnseen = labels.map(
    (label, place) =>
      chosen.get(label) ?? givenOfFolds(at(scores, place), at(marks, place), fold, folds, recallWeightOf(label)),
  )
  return {
    model,
    givenUnseen,
    scores: labels.map((label, place) => scoreOf(label, at(marks, place), at(givenUnseen, place))),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const FOLDS = 4

const at = <Value>(list: Value[], place: number): Value => {
  const value = list[place]
  if (value === undefined) throw new RangeError(`nothing at ${place}`)
  return value
}

const learnFrom = (documents: Document[], marks: Marks[]): Learnt => {
  const { vocabulary, table } = layOut(documents)
  return quantise(vocabulary, boundariesOf(table, marks), marks.length)
}

function* boundariesOf(table: Table, marks: Marks[]): Generator<Boundary> {
  for (const ofLabel of marks) yield fitBoundary(table, ofLabel)
}

/** How far a label's scores can be trusted and from which on it is given, by those of these texts of which it is known. */
const decideFrom = (
  scores: Float32Array,
  marks: Marks,
  among: Iterable<number>,
  recallWeight: number,
): { calibration: Calibration; threshold: number } => {
  const known = knownAmong(marks, among)
  const scored = Float32Array.from(known, place => scores[place] ?? 0)
  const { has } = marksAt(marks, known)
  const calibration = calibrate(scored, has)
  return { calibration, threshold: findThreshold(scored, has, calibration, recallWeight) }
}

/** Which texts a label would be given to, with the threshold of each fold found on the others alone. */
const givenOfFolds = (
  scores: Float32Array,
  marks: Marks,
  fold: number[],
  folds: number,
  recallWeight: number,
): Uint8Array => {
  const given = new Uint8Array(scores.length)
  for (let held = 0; held < folds; held += 1) {
    const others = placesIn(fold, one => one !== held)
    const { threshold } = decideFrom(scores, marks, others, recallWeight)
    for (const place of placesIn(fold, one => one === held)) given[place] = (scores[place] ?? 0) > threshold ? 1 : 0
  }
  return given
}

const scoreOf = (label: string, marks: Marks, given: Uint8Array): LabelScore => {
  const known = knownAmong(marks, given.keys())
  return countAgreement(
    label,
    marksAt(marks, known).has,
    Uint8Array.from(known, place => given[place] ?? 0),
  )
}
