import type { Calibration } from './calibration.js'
import type { Choice } from './choice.js'
import type { Vocabulary } from './vocabulary.js'

/** What speaks for and against each label. */
export interface Learnt {
  vocabulary: Vocabulary
  /** A row a column of the vocabulary, a number a label: what the column says for (or, below zero, against) it, in steps. */
  weights: Int8Array
  /** By label: how much one step of its weights is. */
  scales: Float32Array
  /** By label: where its score starts from. */
  offsets: Float32Array
}

/** What was learnt: labels that can be given to a text, and how far each can be trusted. */
export interface Model extends Learnt {
  labels: string[]
  calibrations: Calibration[]
  /** By label: the score from which it is given. */
  thresholds: Float32Array
  choices: Choice[]
}

/** How sure the learner is of one label for one text. */
export interface Scored {
  label: string
  /** How far on the label's side; comparable within a label only. */
  score: number
  /** 0 to 1: among texts with this score, the share that has the label. */
  confidence: number
  given: boolean
}
