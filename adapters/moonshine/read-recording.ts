import type { SpellingRepair, Transcript, TranscriptSegment } from '../../src/domain/transcript.js'
import { findSpeech } from '../audio/find-speech.js'
import { SAMPLE_RATE } from '../audio/recording.js'
import { repairSpelling } from './glossary.js'
import { type HeardStretch, hearWindow } from './hear-window.js'
import type { QualityThresholds } from './models.js'
import { meanConfidence, noteQuality } from './quality.js'
import type { Recogniser } from './recogniser.js'

export type Reading = Omit<Transcript, 'durationSeconds' | 'engine' | 'model' | 'damaged'>

/** Reads a whole recording, mono at 16 kHz, window by window. Where nothing is loud enough to be speech the model is not asked. */
export const readRecording = async (
  samples: Float32Array,
  recognise: Recogniser,
  thresholds: QualityThresholds,
): Promise<Reading> => {
  const heard: HeardStretch[] = []
  for (const window of findSpeech(samples, WINDOW_SECONDS))
    heard.push(...(await hearWindow(samples, window, recognise)))
  const quality = noteQuality(heard, thresholds)
  const segments = heard.filter(isWorthKeeping).map(stretch => asSegment(stretch, thresholds))
  const { text, texts, repairs } = repaired(segments)
  return {
    text,
    segments: segments.map((segment, at) => ({ ...segment, text: texts[at] ?? '' })),
    language: 'en',
    confidence: rounded(meanConfidence(heard)),
    quality,
    speech: quality !== 'no-speech',
    ...(repairs.length > 0 && { repairs }),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** The model scores best with windows of 20 to 28 s. */
const WINDOW_SECONDS = 25

const isWorthKeeping = ({ text, unsure }: HeardStretch): boolean => text !== '' || unsure

const asSegment = (stretch: HeardStretch, { lowSegment }: QualityThresholds): TranscriptSegment => {
  const confidence = meanConfidence([stretch])
  const flags = [...(stretch.suspect || stretch.unsure ? ['suspect'] : []), ...(confidence < lowSegment ? ['low'] : [])]
  return {
    start: seconds(stretch.start),
    end: seconds(stretch.end),
    text: stretch.text,
    confidence: rounded(confidence),
    ...(flags.length > 0 && { flags }),
  }
}

/** Each segment is repaired by itself, so that the text is what its segments say; an empty one takes no room in it. */
const repaired = (segments: TranscriptSegment[]) => {
  let text = ''
  const repairs: SpellingRepair[] = []
  const texts = segments.map(segment => {
    const own = repairSpelling(segment.text)
    if (text !== '' && own.text !== '') text += ' '
    repairs.push(...own.repairs.map(repair => ({ ...repair, at: text.length + repair.at })))
    text += own.text
    return own.text
  })
  return { text, texts, repairs }
}

const seconds = (samples: number): number => Math.round((samples / SAMPLE_RATE) * 100) / 100

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000
