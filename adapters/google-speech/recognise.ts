import type { protos, SpeechClient } from '@google-cloud/speech'
import type { TranscriptSegment } from '../../src/domain/transcript.js'
import { SAMPLE_RATE } from '../audio/recording.js'
import { fromGoogle } from './errors.js'
import type { SpeechPiece } from './pieces.js'

/** `latest_long` is Google's model for long free speech; `en-GB` knows British names and spelling. */
export const GOOGLE_MODEL = 'latest_long'
export const GOOGLE_LANGUAGE = 'en-GB'

/**
 * Has one piece heard by Google. One call, no retries of the client's own (it would go on for ten minutes): the queue tries again.
 * @returns one segment for each stretch of speech Google found, with times in the whole recording
 * @throws AppError
 */
export const recognisePiece = async (
  client: SpeechClient,
  piece: SpeechPiece,
  phrases: string[],
): Promise<TranscriptSegment[]> => {
  try {
    const request = { config: requestConfig(phrases), audio: { content: piece.pcm } }
    const [response] = await client.recognize(request, { timeout: TIME_LIMIT_MS, retry: null })
    return asSegments(response.results ?? [], piece)
  } catch (error) {
    throw fromGoogle(error)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type Result = protos.google.cloud.speech.v1.ISpeechRecognitionResult
type Duration = protos.google.protobuf.IDuration

const TIME_LIMIT_MS = 60_000
/** Of at most 20: makes the forum's words likely without forcing them in. */
const BOOST = 15

const requestConfig = (phrases: string[]): protos.google.cloud.speech.v1.IRecognitionConfig => ({
  encoding: 'LINEAR16',
  sampleRateHertz: SAMPLE_RATE,
  audioChannelCount: 1,
  languageCode: GOOGLE_LANGUAGE,
  model: GOOGLE_MODEL,
  enableAutomaticPunctuation: true,
  enableWordTimeOffsets: true,
  profanityFilter: false,
  adaptation: { phraseSets: [{ phrases: phrases.map(value => ({ value, boost: BOOST })) }] },
})

const asSegments = (results: Result[], piece: SpeechPiece): TranscriptSegment[] => {
  const segments: TranscriptSegment[] = []
  for (const { alternatives, resultEndTime } of results) {
    const best = alternatives?.[0]
    const text = best?.transcript?.trim()
    if (!text) continue
    const firstWord = best?.words?.[0]
    segments.push({
      start: firstWord ? piece.start + seconds(firstWord.startTime) : (segments.at(-1)?.end ?? piece.start),
      end: resultEndTime ? Math.min(piece.end, piece.start + seconds(resultEndTime)) : piece.end,
      text,
      confidence: best?.confidence ?? 0,
    })
  }
  return segments
}

/** Seconds come as a string when they are 64 bits wide. */
const seconds = (duration: Duration | null | undefined): number =>
  Number(duration?.seconds ?? 0) + (duration?.nanos ?? 0) / 1e9
