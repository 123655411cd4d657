import { evidenceAt, type Passage } from '../reading/passage.js'
import type { Evidence } from '../understanding.js'
import type { Document } from './document.js'
import { eachFeature } from './features.js'
import type { Learnt } from './model.js'
import { createPlaces } from './places.js'
import type { Row } from './row.js'

/** A text that was looked at. */
export interface Seen {
  passage: Passage
  document: Document
  row: Row
}

/**
 * The words that spoke most for a label, as stretches of the text in their order. A feature's say is shared by the words that
 * carry it. Empty when only what no word carries spoke for it, such as how long the text is.
 *
 * @returns asks for a label by its place among the model's labels; the first time takes longest
 */
export const evidenceIn = (seen: Seen, learnt: Learnt): ((label: number) => Evidence[]) => {
  let carried: Carried | null = null
  return label => {
    carried ??= whatWordsCarry(seen)
    return stretchesOf(sayOf(carried, seen, learnt, label)).map(({ first, last }) =>
      evidenceAt(seen.passage, first, last),
    )
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_STRETCHES = 3
/** Of what the word that says most says. */
const WORTH_SHOWING = 0.4
/** Words further apart than this are two stretches. */
const NEAR = 2

/** Each time that words carry a feature: which words, and the feature's place in the document. */
interface Carried {
  places: number[]
  firsts: number[]
  lasts: number[]
}

const whatWordsCarry = ({ passage, document }: Seen): Carried => {
  const placeOf = createPlaces(document.features).of
  const carried: Carried = { places: [], firsts: [], lasts: [] }
  eachFeature(passage, (feature, _family, first, last) => {
    if (first < 0) return
    carried.places.push(placeOf(feature))
    carried.firsts.push(first)
    carried.lasts.push(last)
  })
  return carried
}

const sayOf = ({ places, firsts, lasts }: Carried, seen: Seen, { weights, offsets }: Learnt, label: number) => {
  const { columns, values } = seen.row
  const say = new Float64Array(seen.passage.words.length)
  places.forEach((place, at) => {
    const column = columns[place] ?? -1
    if (column < 0) return
    const [first, last] = [firsts[at] ?? 0, lasts[at] ?? 0]
    const weight = weights[column * offsets.length + label] ?? 0
    const share = ((values[place] ?? 0) / (seen.document.times[place] ?? 1) / (last - first + 1)) * weight
    for (let word = first; word <= last; word += 1) say[word] = (say[word] ?? 0) + share
  })
  return say
}

interface Stretch {
  first: number
  last: number
  say: number
}

const stretchesOf = (say: Float64Array): Stretch[] => {
  const least = Math.max(...say) * WORTH_SHOWING
  const stretches: Stretch[] = []
  say.forEach((own, word) => {
    if (own <= 0 || own < least) return
    const before = stretches.at(-1)
    if (before && word - before.last <= NEAR) {
      before.last = word
      before.say += own
    } else stretches.push({ first: word, last: word, say: own })
  })
  return stretches
    .sort((one, other) => other.say - one.say)
    .slice(0, MOST_STRETCHES)
    .sort((one, other) => one.first - other.first)
}
