import type { Passage } from '../reading/passage.js'
import { eachFeature, featureOfSign } from './features.js'

/** How the learner looks at a text, the same when it learns and when it reads. */
export interface Lens {
  /** Names of what somebody else found in the text, such as rules written by hand; the learner weighs how far to trust each. */
  signsOf?: (passage: Passage) => Iterable<string>
}

export type Family = 'words' | 'letters' | 'signs'

/** A text as the learner sees it, whatever it has learnt so far. */
export interface Document {
  /** How often each feature stands in it, by the feature's number. */
  counts: Record<Family, Map<number, number>>
}

export const createDocument = (passage: Passage, { signsOf }: Lens): Document => {
  const counts = {
    words: new Map<number, number>(),
    letters: new Map<number, number>(),
    signs: new Map<number, number>(),
  }
  eachFeature(passage, (feature, family) => {
    const seen = counts[family]
    seen.set(feature, (seen.get(feature) ?? 0) + 1)
  })
  for (const sign of signsOf?.(passage) ?? []) counts.signs.set(featureOfSign(sign), 1)
  return { counts }
}
