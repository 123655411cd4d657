import type { Passage } from '../reading/passage.js'
import type { Evidence } from '../understanding.js'
import { likelihood } from './calibration.js'
import { choose } from './choice.js'
import { createDocument, type Lens } from './document.js'
import { evidenceIn } from './evidence.js'
import type { Model, Scored } from './model.js'
import { createRows } from './row.js'
import { scoreRow } from './score-row.js'

/** What a model says of one text. */
export interface Prediction {
  /** How well each label fits, in the order of the model's labels. */
  scored: Scored[]
  /** Of each of the model's choices, the label that was chosen. */
  chosen: string[]
  /** The words that spoke most for a label; none for a label that the model does not know. */
  evidenceFor(label: string): Evidence[]
}

/** @param lens the one that the model learnt with */
export const createPredictor = (model: Model, lens: Lens): ((passage: Passage) => Prediction) => {
  const rowOf = createRows(model.vocabulary)
  const placeOf = new Map(model.labels.map((label, place) => [label, place]))
  return passage => {
    const document = createDocument(passage, lens)
    const row = rowOf(document)
    const scores = scoreRow(row, model)
    const scoreOf = (label: string) => scores[placeOf.get(label) ?? -1] ?? 0
    const evidenceFor = evidenceIn({ passage, document, row }, model)
    return {
      scored: model.labels.map((label, place) => scoredAs(label, place, scores[place] ?? 0, model)),
      chosen: model.choices.flatMap(choice => choose(choice, choice.labels.map(scoreOf), passage.words.length) ?? []),
      evidenceFor: label => {
        const place = placeOf.get(label)
        return place === undefined ? [] : evidenceFor(place)
      },
    }
  }
}
// ---------------------------------------------------------------------------------------------------------------------

const scoredAs = (label: string, place: number, score: number, { calibrations, thresholds }: Model): Scored => {
  const calibration = calibrations[place]
  return {
    label,
    score,
    confidence: calibration ? likelihood(score, calibration) : 0,
    given: score > (thresholds[place] ?? Number.POSITIVE_INFINITY),
  }
}
