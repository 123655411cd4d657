import type { TranscriptQuality } from '../../src/domain/transcript.js'
import type { HeardStretch } from './hear-window.js'
import type { QualityThresholds } from './models.js'

/** Mean probability of all tokens of these stretches; 0 when there are none. */
export const meanConfidence = (stretches: HeardStretch[]): number => {
  const all = stretches.flatMap(stretch => stretch.confidences)
  return all.length === 0 ? 0 : all.reduce((sum, confidence) => sum + confidence, 0) / all.length
}

/** How far a note may be trusted. A suspect stretch always asks for a look; where somebody may speak unheard, for a listener. */
export const noteQuality = (stretches: HeardStretch[], thresholds: QualityThresholds): TranscriptQuality => {
  if (stretches.every(({ text }) => text === '')) {
    return stretches.some(({ unsure }) => unsure) ? 'not-understood' : 'no-speech'
  }
  const confidence = meanConfidence(stretches)
  if (confidence < thresholds.unclear) return 'not-understood'
  if (confidence < thresholds.check) return 'unclear'
  const isDoubtful = stretches.some(({ suspect, unsure }) => suspect || unsure)
  return confidence < thresholds.ok || isDoubtful ? 'check' : 'ok'
}
