import type { Mark } from '../../domain/marked-text.js'
import type { TranscriptSegment } from '../../domain/transcript.js'
import { asTimecode } from '../dates.js'
import { piecesOf, type WordsPiece } from './words-view.js'

/** A stretch of the words that was said at one place of the recording; `null` times for words that were typed beside it. */
export interface SpokenPart {
  /** Seconds. */
  start: number | null
  end: number | null
  timecode: string | null
  hardToHear: boolean
  pieces: WordsPiece[]
}

/**
 * Lays the transcript's segments over the words, so that one text can be read, followed and clicked.
 * @returns null when a segment cannot be found in the words, as after a person typed their own version
 */
export const spokenParts = (text: string, segments: TranscriptSegment[], marks: Mark[]): SpokenPart[] | null => {
  const parts: SpokenPart[] = []
  let at = 0
  for (const segment of segments) {
    const start = text.indexOf(segment.text, at)
    if (start < 0) return null
    const end = start + segment.text.length
    if (start > at) parts.push(silent(piecesOf(text, marks, { start: at, end: start })))
    parts.push(spoken(segment, piecesOf(text, marks, { start, end })))
    at = end
  }
  if (at < text.length) parts.push(silent(piecesOf(text, marks, { start: at, end: text.length })))
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
