import { availableParallelism } from 'node:os'
import type { Transcript, TranscriptQuality, TranscriptSegment } from '../../src/domain/transcript.js'
import { findSpeech, type SpeechWindow } from '../audio/find-speech.js'
import { SAMPLE_RATE } from '../audio/recording.js'
import { pcm16 } from '../audio/wav-file.js'
import { loopedPhrase } from '../speech/loops.js'
import type { WhisperContext } from './runtime.js'

export type WhisperReading = Pick<Transcript, 'text' | 'segments' | 'language' | 'confidence' | 'quality' | 'speech'>

/**
 * Reads a recording window by window; only where somebody may speak, since Whisper makes up words for silence. The runtime gives no
 * confidence, so every text is one for people to check, and one that goes round in circles is unclear.
 */
export const readWithWhisper = async (
  samples: Float32Array,
  whisper: WhisperContext,
  language: string,
): Promise<WhisperReading> => {
  const heard: { language: string; segments: TranscriptSegment[] }[] = []
  for (const window of findSpeech(samples, WINDOW_SECONDS)) heard.push(await hear(samples, window, whisper, language))
  const segments = heard.flatMap(part => part.segments)
  const text = segments.map(segment => segment.text).join(' ')
  return {
    text,
    segments,
    language: heard.find(part => part.segments.length > 0)?.language ?? 'und',
    confidence: 0,
    quality: qualityOf(segments),
    speech: text !== '',
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const qualityOf = (segments: TranscriptSegment[]): TranscriptQuality => {
  if (segments.length === 0) return 'no-speech'
  return segments.some(({ flags }) => flags?.includes('suspect')) ? 'unclear' : 'check'
}

/** Whisper hears half a minute at a time. */
const WINDOW_SECONDS = 28
const THREADS = Math.min(4, availableParallelism())

const hear = async (samples: Float32Array, window: SpeechWindow, whisper: WhisperContext, language: string) => {
  const pcm = new Uint8Array(pcm16(samples.subarray(window.start, window.end))).buffer
  const answer = await whisper.transcribeData(pcm, { language, maxThreads: THREADS }).promise
  const segments = answer.segments.map(segment => asSegment(segment, window)).filter(({ text }) => text !== '')
  return { language: answer.language, segments }
}

const asSegment = ({ text, t0, t1 }: { text: string; t0: number; t1: number }, window: SpeechWindow) => {
  const words = text.trim().replace(NOT_WORDS, '').trim()
  const isLooping = loopedPhrase(words.split(' ')) > 0
  const at = (milliseconds: number) =>
    Math.min(window.end / SAMPLE_RATE, window.start / SAMPLE_RATE + milliseconds / 1000)
  return { start: at(t0), end: at(t1), text: words, confidence: 0, ...(isLooping && { flags: ['suspect'] }) }
}

/** How Whisper writes sounds that are no words, for example `[BLANK_AUDIO]` or `(music)`. */
const NOT_WORDS = /^(?:\[[^\]]*\]|\([^)]*\))$/
