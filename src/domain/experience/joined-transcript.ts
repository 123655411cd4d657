import type { SpellingRepair, Transcript, TranscriptQuality, TranscriptSegment } from '../transcript.js'
import { type Original, recordingsOf } from './original.js'

/**
 * What was said on all recordings of a record, as one transcript: the texts apart by a blank line, the times as if the
 * recordings were played one after the other. Null when there is no recording, or one that nobody has heard yet.
 */
export const joinedTranscript = (original: Original): Transcript | null => {
  const transcripts = recordingsOf(original).map(({ transcript }) => transcript)
  const heard = transcripts.filter(transcript => transcript !== undefined)
  if (heard.length === 0 || heard.length < transcripts.length) return null
  return { ...judged(heard), ...laidEndToEnd(heard) }
}

// ---------------------------------------------------------------------------------------------------------------------

const FROM_BEST_TO_WORST: TranscriptQuality[] = ['no-speech', 'ok', 'check', 'unclear', 'not-understood']
const BETWEEN = '\n\n'

type Judgement = 'language' | 'confidence' | 'quality' | 'speech' | 'engine' | 'model' | 'damaged'

/** Silence says nothing of the language, and nothing of how well the rest was heard. */
const judged = (heard: Transcript[]): Pick<Transcript, Judgement> => {
  const spoken = heard.filter(({ speech }) => speech)
  const telling = spoken.length > 0 ? spoken : heard
  return {
    language: telling[0]?.language ?? 'und',
    confidence: meanConfidence(telling),
    quality: worst(telling.map(({ quality }) => quality)),
    speech: spoken.length > 0,
    engine: namesOf(heard.map(({ engine }) => engine)),
    model: namesOf(heard.map(({ model }) => model)),
    ...(heard.some(({ damaged }) => damaged) ? { damaged: true } : {}),
  }
}

/** A long recording weighs more than a short one. */
const meanConfidence = (heard: Transcript[]): number => {
  const weightOf = ({ durationSeconds }: Transcript) => durationSeconds || Number.EPSILON
  const weight = heard.reduce((sum, transcript) => sum + weightOf(transcript), 0)
  return heard.reduce((sum, transcript) => sum + transcript.confidence * (weightOf(transcript) / weight), 0)
}

const worst = (qualities: TranscriptQuality[]): TranscriptQuality =>
  FROM_BEST_TO_WORST.findLast(quality => qualities.includes(quality)) ?? 'no-speech'

/** More than one only when the engine was changed between two messages. */
const namesOf = (names: string[]): string => [...new Set(names)].join(', ')

const laidEndToEnd = (heard: Transcript[]): Pick<Transcript, 'text' | 'segments' | 'durationSeconds' | 'repairs'> => {
  const segments: TranscriptSegment[] = []
  const repairs: SpellingRepair[] = []
  let text = ''
  let seconds = 0
  for (const transcript of heard) {
    if (text && transcript.text) text += BETWEEN
    segments.push(...transcript.segments.map(segment => movedBy(seconds, segment)))
    repairs.push(...(transcript.repairs ?? []).map(repair => ({ ...repair, at: repair.at + text.length })))
    text += transcript.text
    seconds += transcript.durationSeconds
  }
  return { text, segments, durationSeconds: seconds, ...(repairs.length > 0 ? { repairs } : {}) }
}

const movedBy = (seconds: number, segment: TranscriptSegment): TranscriptSegment => ({
  ...segment,
  start: segment.start + seconds,
  end: segment.end + seconds,
})
