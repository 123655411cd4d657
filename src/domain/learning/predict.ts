import type { Passage } from '../reading/passage.js'
import { likelihood } from './calibration.js'
import { createDocument, type Lens } from './document.js'
import type { Model, Scored } from './model.js'
import { scoreDocument } from './score-document.js'

/** How well each label of the model fits a text, in the order of the model's labels. The lens must be the one it learnt with. */
export const createPredictor =
  (model: Model, lens: Lens) =>
  (passage: Passage): Scored[] => {
    const scores = scoreDocument(createDocument(passage, lens), model)
    return model.labels.map((label, place) => {
      const score = scores[place] ?? 0
      const calibration = model.calibrations[place]
      return {
        label,
        score,
        confidence: calibration ? likelihood(score, calibration) : 0,
        given: score > (model.thresholds[place] ?? Number.POSITIVE_INFINITY),
      }
    })
  }
