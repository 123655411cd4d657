import type { Mark } from '../../domain/marked-text.js'
import type { TranscriptSegment } from '../../domain/transcript.js'
import type { Span } from '../../domain/understanding.js'
import { asTimecode } from '../dates.js'
import { piecesOf, type WordsPiece } from './words-view.js'

/** A stretch of the words that was said at one place of the recording; `null` times for what stands between two segments. */
export interface SpokenPart {
  /** Seconds. */
  start: number | null
  end: number | null
  timecode: string | null
  hardToHear: boolean
  pieces: WordsPiece[]
}

/**
 * Lays the segments of one recording over its stretch of the words, so that it can be read, followed and clicked.
 * @returns null when a segment cannot be found there
 */
export const spokenParts = (
  words: string,
  within: Span,
  segments: TranscriptSegment[],
  marks: Mark[],
): SpokenPart[] | null => {
  const parts: SpokenPart[] = []
  let at = within.start
  for (const segment of segments) {
    const start = words.indexOf(segment.text, at)
    const end = start + segment.text.length
    if (start < 0 || end > within.end) return null
    if (start > at) parts.push(silent(piecesOf(words, marks, { start: at, end: start })))
    parts.push(spoken(segment, piecesOf(words, marks, { start, end })))
    at = end
  }
  if (at < within.end) parts.push(silent(piecesOf(words, marks, { start: at, end: within.end })))
  return parts
}

// ---------------------------------------------------------------------------------------------------------------------

const silent = (pieces: WordsPiece[]): SpokenPart => ({
  start: null,
  end: null,
  timecode: null,
  hardToHear: false,
  pieces,
})

const spoken = ({ start, end, flags = [] }: TranscriptSegment, pieces: WordsPiece[]): SpokenPart => ({
  start,
  end,
  timecode: asTimecode(start),
  hardToHear: flags.includes('low') || flags.includes('suspect'),
  pieces,
})
