import type { CodeFrame } from './code-frame/code-frame.js'

export interface District {
  id: string
  name: string
}

/** All districts that the forum's frame knows, in its order. */
export const districtsOf = ({ facets }: Pick<CodeFrame, 'facets'>): District[] =>
  facets.place.areas.flatMap(area => area.districts.map(({ id, name }) => ({ id, name })))

/** Finds the district that somebody names by its id, its name, or a place in it. @returns null when the frame knows none */
export const districtNamed = (frame: CodeFrame, words: string): string | null => {
  const asked = plain(words)
  const districts = frame.facets.place.areas.flatMap(area => area.districts)
  const found = districts.find(({ id, name, places }) => [id, name, ...places].some(known => plain(known) === asked))
  return found?.id ?? null
}

// ---------------------------------------------------------------------------------------------------------------------

const plain = (words: string): string => words.toLowerCase().replaceAll('-', ' ').replace(/\s+/g, ' ').trim()
