/** What a speech engine heard. Times are seconds from the start of the recording. Confidence is 0 to 1. */
export interface TranscriptSegment {
  start: number
  end: number
  text: string
  confidence: number
  /** Machine's own doubts about this stretch: `suspect` (repeats or too few words), `low` (confidence under the engine's limit). */
  flags?: string[]
}

/** `wrote` stands in the text at the UTF-16 offset `at`, where the engine had written `heard`. */
export interface SpellingRepair {
  at: number
  heard: string
  wrote: string
}

/**
 * How far the text may be trusted, by the engine's calibrated thresholds.
 * `no-speech`: nothing was said. `unclear` and `not-understood` must not be counted or analysed before a person has listened.
 */
export type TranscriptQuality = 'ok' | 'check' | 'unclear' | 'not-understood' | 'no-speech'

export interface Transcript {
  text: string
  segments: TranscriptSegment[]
  /** BCP 47 tag, for example `en`. */
  language: string
  confidence: number
  quality: TranscriptQuality
  /** False for silence or noise; `text` is then empty. */
  speech: boolean
  /** Which engine read it: `moonshine`, `google`, `whisper`. */
  engine: string
  /** Model name and version, for example `moonshine-base-q8@0.1.15`. */
  model: string
  durationSeconds: number
  /** True when parts of the recording could not be decoded. */
  damaged?: boolean
  /** Spelling repairs made after hearing. Putting every `heard` back gives what the engine wrote. */
  repairs?: SpellingRepair[]
}

export interface RecordedTranscript extends Transcript {
  /** ISO 8601. */
  at: string
  acceptedBy?: string
}

/** Analysis may read this transcript without a person having listened first. */
export const isReadable = (transcript: Transcript): boolean =>
  transcript.quality === 'ok' || transcript.quality === 'check'

/** What the engine wrote before its spelling was repaired. */
export const textAsHeard = ({ text, repairs = [] }: Pick<Transcript, 'text' | 'repairs'>): string =>
  repairs
    .toReversed()
    .reduce((raw, { at, heard, wrote }) => raw.slice(0, at) + heard + raw.slice(at + wrote.length), text)
