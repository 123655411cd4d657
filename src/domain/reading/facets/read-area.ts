import type { CodeFrame } from '../../code-frame/code-frame.js'
import type { Suggestion } from '../../understanding.js'
import { wordsIn } from '../../word-list.js'
import { createLexicon, type Match } from '../lexicon.js'
import { evidenceAt, type Passage } from '../passage.js'

/**
 * The district a text speaks of, by its towns and villages. A place that is also a word or a surname (Stone, Leek, Stafford)
 * counts only where it is written as a place: with a capital, after `in`, `at` or `near`, and not after a title or first name.
 */
export const createAreaReader = (frame: CodeFrame): ((passage: Passage) => Suggestion | null) => {
  const districts = frame.facets.place.areas.flatMap(area => area.districts)
  const lexicon = createLexicon(
    districts.flatMap(({ id, name, places }) => [name, ...places].map(place => [place, id] as const)),
  )
  return passage => {
    const named = lexicon.find(passage).filter(match => isPlace(match, passage))
    const longest = named.toSorted((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)[0]
    if (!longest) return null
    return { id: longest.value, confidence: 0.8, evidence: [evidenceAt(passage, longest.first, longest.last)] }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const ALSO_WORDS = wordsIn(`
stone leek hallow broadway alton audley madeley burton stafford chesterton malvern cheadle whittington armitage
perton kinver codsall worcester martley hagley`)
const BEFORE_A_PLACE = wordsIn('in at near from to around of outside by for on the live nr round')

const isPlace = ({ first, last }: Match<string>, { text, words }: Passage): boolean => {
  const word = words[first]
  if (!word || first !== last || !ALSO_WORDS.has(word.form)) return true
  const before = words[first - 1]
  const capital = /^\p{Lu}/u.test(text.slice(word.start, word.end))
  return BEFORE_A_PLACE.has(before?.form ?? '') && (capital || before?.form !== 'the')
}
