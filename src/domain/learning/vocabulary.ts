import type { Document } from './document.js'
import { createPlaces } from './places.js'

/** The features that were met often enough to learn from; the place of each is its column. */
export interface Vocabulary {
  features: Int32Array
  /** How rare each is among texts (inverse document frequency, smoothed), by column. */
  rarity: Float32Array
}

/** @param least how many texts must have a feature; one that stands in a single text teaches nothing. */
export const createVocabulary = (documents: Document[], least = 2): Vocabulary => {
  const met = createPlaces()
  const texts: number[] = []
  for (const { features } of documents) {
    for (const feature of features) {
      const place = met.add(feature)
      texts[place] = (texts[place] ?? 0) + 1
    }
  }
  const features = met.all().filter((_, place) => (texts[place] ?? 0) >= least)
  const often = texts.filter(count => count >= least)
  return { features, rarity: Float32Array.from(often, count => Math.log((documents.length + 1) / (count + 1)) + 1) }
}
