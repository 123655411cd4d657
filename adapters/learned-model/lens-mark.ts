import { createHash } from 'node:crypto'
import { createDocument, type Lens } from '../../src/domain/learning/document.js'
import { createPassage } from '../../src/domain/reading/passage.js'

/**
 * Tells whether texts are still looked at as they were when a model learnt: what is seen in one text that has something of
 * everything. A model is worth nothing to another lens, and nobody has to remember to count up a version.
 */
export const markOfLens = (lens: Lens): string => {
  const { features, times, ends } = createDocument(createPassage(PROBE), lens)
  const counted = Array.from(features, (feature, place): Counted => [feature >>> 0, times[place] ?? 0])
  const seen = [
    ['words', counted.slice(0, ends.words).sort(byNumber)],
    ['letters', counted.slice(ends.words, ends.letters).sort(byNumber)],
    ['signs', counted.slice(ends.letters).sort(byNumber)],
  ]
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}

// ---------------------------------------------------------------------------------------------------------------------

const PROBE =
  'Thank you SO much! We’ve waited 2 years for the EHCP review, café-style chats & all… does nobody ring back? 😀 £40 at 9:30, 100% the schoool’s.'

/** A feature's number, never below zero, and how often it stands there. */
type Counted = [feature: number, times: number]

const byNumber = ([one]: Counted, [other]: Counted): number => one - other
