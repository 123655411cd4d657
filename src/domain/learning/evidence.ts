import { evidenceAt, type Passage } from '../reading/passage.js'
import type { Evidence } from '../understanding.js'
import type { Document } from './document.js'
import { eachFeature } from './features.js'
import type { Learnt } from './model.js'
import { rowOf } from './vocabulary.js'

/**
 * The words that spoke most for a label, as stretches of the text in their order. A feature's say is shared by the words that
 * carry it. Empty when only what no word carries spoke for it, such as how long the text is.
 *
 * @param label its place among the model's labels
 */
export const evidenceFor = (passage: Passage, seen: Document, learnt: Learnt, label: number): Evidence[] => {
  const say = new Float64Array(passage.words.length)
  addFeatures(say, passage, seen, learnt, label)
  return stretchesOf(say).map(({ first, last }) => evidenceAt(passage, first, last))
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_STRETCHES = 3
/** Of what the word that says most says. */
const WORTH_SHOWING = 0.4
/** Words further apart than this are two stretches. */
const NEAR = 2

const addFeatures = (
  say: Float64Array,
  passage: Passage,
  seen: Document,
  { vocabulary, weights, offsets }: Learnt,
  label: number,
): void => {
  const { columns, values } = rowOf(seen, vocabulary)
  const valueAt = new Map(Array.from(columns, (column, at) => [column, values[at] ?? 0]))
  eachFeature(passage, (feature, family, first, last) => {
    const column = vocabulary.columns.get(feature)
    if (column === undefined || first < 0) return
    const times = seen.counts[family].get(feature) ?? 1
    const weight = weights[column * offsets.length + label] ?? 0
    const share = ((valueAt.get(column) ?? 0) / times / (last - first + 1)) * weight
    for (let word = first; word <= last; word += 1) say[word] = (say[word] ?? 0) + share
  })
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
