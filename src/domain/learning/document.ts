import type { Passage } from '../reading/passage.js'
import { eachFeature, featureOfSign, type SeenFamily } from './features.js'
import { createPlaces } from './places.js'

/** How the learner looks at a text, the same when it learns and when it reads. */
export interface Lens {
  /** Names of what somebody else found in the text, such as rules written by hand; the learner weighs how far to trust each. */
  signsOf?: (passage: Passage) => Iterable<string>
}

/** A text as the learner sees it, whatever it has learnt so far. */
export interface Document {
  /** Each feature that stands in it once: first those of the family `words`, then `letters`, then signs. */
  features: Int32Array
  /** How often each stands in it. */
  times: Uint32Array
  /** How many features come before those of the next family. */
  ends: Record<SeenFamily, number>
}

export const createDocument = (passage: Passage, { signsOf }: Lens): Document => {
  const signs = [...(signsOf?.(passage) ?? [])]
  const times: number[] = []
  let ofWords = 0
  places.clear()
  eachFeature(passage, (feature, family) => {
    const place = places.add(feature)
    times[place] = (times[place] ?? 0) + 1
    if (family === 'words') ofWords = times.length
  })
  const ends = { words: ofWords, letters: times.length }
  for (const sign of signs) times[places.add(featureOfSign(sign))] = 1
  return { features: places.all(), times: new Uint32Array(times), ends }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of the text that is looked at just now; one for all spares each text a table of its own. */
const places = createPlaces()
