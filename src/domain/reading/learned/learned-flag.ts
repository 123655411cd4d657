import type { Prediction } from '../../learning/predict.js'
import type { Reading } from '../../understanding.js'
import type { Passage } from '../passage.js'
import type { ReaderParts } from '../reader-parts.js'
import { labelOf } from './reader-labels.js'

type Flag = Reading['safeguarding']

/**
 * Whoever of the two is more worried is heard: a person reads it, and no list or model is the only safeguard. Only a word that may
 * mean harm, in a message long enough to be understood, in which the learner sees next to none, counts as a turn of phrase. Words
 * of danger to life are heard even then.
 */
export const flagFor = (
  passage: Passage,
  prediction: Prediction,
  byRules: Pick<ReaderParts, 'language' | 'safeguarding'>,
): Flag => {
  const learnt = learntFlag(prediction)
  const ruled = byRules.safeguarding(passage)
  if (ruled.level === 'concern' && saysNone(passage, prediction, byRules)) return learnt
  return RANK[ruled.level] >= RANK[learnt.level] && ruled.level !== 'none' ? ruled : learnt
}

// ---------------------------------------------------------------------------------------------------------------------

const RANK: Record<Flag['level'], number> = { none: 0, concern: 1, urgent: 2 }
const URGENT = labelOf('safeguarding', 'urgent')
const CONCERN = labelOf('safeguarding', 'concern')

/** Of 64 texts below this that were not learnt from and in which a rule saw a concern, three were one (docs/decisions/0039). */
const NEXT_TO_NONE = 0.05
/** In words. Of fewer the learner sees too little: “she wants to die” says it all. */
const LONG_ENOUGH = 12

const learntFlag = ({ scored, evidenceFor }: Prediction): Flag => {
  const isGiven = (wanted: string) => scored.some(({ label, given }) => given && label === wanted)
  if (isGiven(URGENT)) return { level: 'urgent', evidence: evidenceFor(URGENT) }
  if (isGiven(CONCERN)) return { level: 'concern', evidence: evidenceFor(CONCERN) }
  return { level: 'none', evidence: [] }
}

/** It learnt English: what a group's own cues find in another language stands. */
const saysNone = (passage: Passage, { scored }: Prediction, { language }: Pick<ReaderParts, 'language'>): boolean =>
  passage.words.length >= LONG_ENOUGH &&
  scored.some(({ label, confidence }) => label === CONCERN && confidence < NEXT_TO_NONE) &&
  language(passage) === 'en'
