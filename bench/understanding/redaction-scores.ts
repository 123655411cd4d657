import { createPassage } from '../../src/domain/reading/passage.js'
import { marksOf } from '../../src/domain/reading/redaction/learnt/marked-example.js'
import type { Finding, Reading, Span } from '../../src/domain/understanding.js'
import type { Labelled } from './labelled.js'

export interface RedactionScore {
  /** By type: how many values stood in the texts, how many are hidden wholly, and how many of those under the right type. */
  byType: Map<string, { there: number; hidden: number; named: number }>
  /** Words that nobody marked: how many there are, and how many of them are hidden all the same. */
  others: { words: number; touched: number }
  /** Findings that touch words which nobody marked. */
  needless: string[]
  /** Marked values that are not hidden, or only in part. */
  left: string[]
}

export const scoreRedaction = (read: Read[]): RedactionScore => {
  const score: RedactionScore = { byType: new Map(), others: { words: 0, touched: 0 }, needless: [], left: [] }
  for (const one of read) {
    countValues(one, score)
    countOthers(one, score)
  }
  return score
}

// ---------------------------------------------------------------------------------------------------------------------

interface Read {
  item: Labelled
  reading: Reading
}

const countValues = ({ item, reading }: Read, { byType, left }: RedactionScore): void => {
  const { findings } = reading.redaction
  for (const { type, value } of item.pii) {
    const count = byType.get(type) ?? { there: 0, hidden: 0, named: 0 }
    byType.set(type, count)
    count.there += 1
    const places = marksOf({ text: item.text, pii: [{ type, value }] })
    const covered = places.filter(place => isCovered(place, item.text, findings))
    if (places[0]?.doubtful ? covered.length > 0 : covered.length === places.length) count.hidden += 1
    else left.push(`${type} ${JSON.stringify(value)} in ${item.id}`)
    if (findings.some(finding => finding.type === type && covered.some(place => overlap(finding, place))))
      count.named += 1
  }
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** Every word of the stretch; what stands between its words tells nothing. */
const isCovered = ({ start, end }: Span, text: string, findings: Finding[]): boolean =>
  createPassage(text.slice(start, end)).words.every(word =>
    findings.some(finding => finding.start <= start + word.start && start + word.end <= finding.end),
  )

const countOthers = ({ item, reading }: Read, { others, needless }: RedactionScore): void => {
  const marks = marksOf(item)
  const { findings } = reading.redaction
  const unmarked = createPassage(item.text).words.filter(word => !marks.some(mark => overlap(mark, word)))
  const touched = unmarked.filter(word => findings.some(finding => overlap(finding, word)))
  others.words += unmarked.length
  others.touched += touched.length
  for (const { type, start, end } of findings.filter(one => touched.some(word => overlap(one, word))))
    needless.push(`${type} ${JSON.stringify(item.text.slice(start, end))} in ${item.id}`)
}
