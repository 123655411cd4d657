import type { Transcript, TranscriptQuality, TranscriptSegment } from '../../src/domain/transcript.js'
import { GOOGLE_LANGUAGE, GOOGLE_MODEL } from './recognise.js'

/** One transcript out of what Google heard in all pieces, in order. */
export const joinedTranscript = (segments: TranscriptSegment[]): Omit<Transcript, 'durationSeconds'> => {
  const confidence = meanConfidence(segments)
  return {
    text: segments.map(({ text }) => text).join(' '),
    segments,
    language: GOOGLE_LANGUAGE,
    confidence,
    quality: segments.length === 0 ? 'no-speech' : qualityOf(confidence),
    speech: segments.length > 0,
    engine: 'google',
    model: GOOGLE_MODEL,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Google's confidence is its own scale, not measured by us: so set that a doubt leads to a person listening. */
const LEAST_CONFIDENCE: [number, TranscriptQuality][] = [
  [0.85, 'ok'],
  [0.7, 'check'],
  [0.5, 'unclear'],
]

/** Google says 0 when it gives no confidence: then somebody should look. */
const qualityOf = (confidence: number): TranscriptQuality => {
  if (confidence === 0) return 'check'
  return LEAST_CONFIDENCE.find(([least]) => confidence >= least)?.[1] ?? 'not-understood'
}

/** By the length of the text, leaving out stretches without a confidence. */
const meanConfidence = (segments: TranscriptSegment[]): number => {
  const given = segments.filter(({ confidence }) => confidence > 0)
  const letters = given.reduce((sum, { text }) => sum + text.length, 0)
  const total = given.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return letters === 0 ? 0 : Math.round((total / letters) * 1000) / 1000
}
