import { placeInRedacted } from '../marked-text.js'
import type { Redaction, Span } from '../understanding.js'

/** One sentence of the words: where it stands in them, and how it reads with names hidden. */
export interface Sentence extends Span {
  shown: string
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The words sentence by sentence, for whoever says where something else begins. Line breaks part as well; speech that was written
 * down without full stops is parted where people take a breath, and nothing is parted within a name that is hidden.
 * @returns nothing when the words and their redaction do not belong together: what cannot be placed is not shown
 */
export const sentencesOf = (words: string, redaction: Redaction): Sentence[] => {
  const place = placeInRedacted(words, redaction)
  const starts = [...segmenter.segment(words)].flatMap(startsWithin).filter(at => !isInside(at, redaction))
  const spans = starts.map((start, index) => ({ start, end: starts[index + 1] ?? words.length }))
  const sentences = spans.flatMap(({ start, end }) => {
    const [from, to] = [placeOfEdge(place, start), placeOfEdge(place, end)]
    return from === null || to === null ? [] : [{ start, end, shown: redaction.text.slice(from, to).trim() }]
  })
  return sentences.length === spans.length ? sentences.filter(({ shown }) => shown !== '') : []
}

/**
 * The passages that begin at these sentences; what stands before the first of them is the first passage.
 * @param starts offsets in the words, as `sentencesOf` gives them; others are left out
 */
export const passagesFrom = (sentences: Sentence[], starts: number[]): Span[] => {
  const [first] = sentences
  const last = sentences.at(-1)
  if (!first || !last) return []
  const edges = sentences.map(({ start }) => start).filter(start => start === first.start || starts.includes(start))
  return edges.map((start, index) => ({ start, end: edges[index + 1] ?? last.end }))
}

// ---------------------------------------------------------------------------------------------------------------------

/** In words. What goes on for longer without a full stop was spoken. */
const LONGEST_SENTENCE = 30
/** In words. A shorter piece says too little to be something else. */
const SHORTEST_PIECE = 8
/** In words. Here a piece ends wherever it is, as nobody took a breath. */
const LONGEST_PIECE = 24

/** With these people who speak begin the next thing. */
const JOINTS = new Set([
  'and',
  'but',
  'so',
  'also',
  'then',
  'because',
  'anyway',
  'another',
  'plus',
  'when',
  'now',
  'or',
])

/** Where the pieces of one sentence begin; a sentence of usual length is one piece. */
const startsWithin = ({ segment, index }: { segment: string; index: number }): number[] => {
  const words = [...segment.matchAll(/\S+/g)]
  const starts = [index]
  if (words.length <= LONGEST_SENTENCE) return starts
  let pieceFrom = 0
  words.forEach((word, place) => {
    const soFar = place - pieceFrom
    const isJoint = JOINTS.has(word[0].toLowerCase()) && soFar >= SHORTEST_PIECE
    if (words.length - place < SHORTEST_PIECE || !(isJoint || soFar >= LONGEST_PIECE)) return
    starts.push(index + word.index)
    pieceFrom = place
  })
  return starts
}

const isInside = (at: number, { findings }: Redaction): boolean =>
  findings.some(({ start, end }) => start < at && at < end)

const placeOfEdge = (place: (span: Span) => Span | null, at: number): number | null =>
  place({ start: at, end: at })?.start ?? null
