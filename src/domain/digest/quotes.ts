import { contributorOf } from '../experience/contributor.js'
import { type Experience, inSafeguardingLane, personNeeded } from '../experience.js'
import { isFlagged } from '../inbox/piles.js'
import { isDistressing } from '../review/distressing.js'

/** What somebody said, as it may be shown to the group and quoted by it. */
export interface Quote {
  reference: string
  /** A piece of the words with names hidden. */
  text: string
  /** Something was left out before it, or after it. */
  goesOn: { before: boolean; after: boolean }
}

const MOST_QUOTES = 3

/** Letters. */
const LONGEST_QUOTE = 240

/**
 * Whether these words may stand on a page that nobody opened for their sake: their sender agreed to be quoted, names were looked for
 * and are hidden, they are not and were not about somebody at risk, and they are not hard to read. Asked each time they are shown.
 */
export const mayBeQuoted = (record: Experience): boolean =>
  record.consent.keep &&
  record.consent.quote &&
  record.state !== 'erased' &&
  record.redacted !== undefined &&
  record.mergedInto === undefined &&
  record.splitInto === undefined &&
  personNeeded(record) === null &&
  !inSafeguardingLane(record) &&
  !isFlagged(record) &&
  !isDistressing(record)

/**
 * At most three, each of somebody else.
 * @param records the most typical first
 * @param says how many words of the topic stand in a piece of text
 */
export const quotesOf = (records: readonly Experience[], says: (text: string) => number): Quote[] => {
  const heard = new Set<string>()
  return records
    .filter(mayBeQuoted)
    .flatMap(record => {
      const quote = heard.has(contributorOf(record)) ? null : quoteOf(record, says)
      if (quote) heard.add(contributorOf(record))
      return quote ?? []
    })
    .slice(0, MOST_QUOTES)
}

// ---------------------------------------------------------------------------------------------------------------------

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The whole where there is room for it; else from the sentence that says most of the topic. */
const quoteOf = ({ reference, redacted }: Experience, says: (text: string) => number): Quote | null => {
  const whole = redacted?.text.trim() ?? ''
  const starts = [...sentences.segment(whole)].map(({ segment, index }) => ({ index, says: says(segment) }))
  const [best] = starts.toSorted((one, other) => other.says - one.says || one.index - other.index)
  if (!best || best.says === 0) return null
  const from = whole.length <= LONGEST_QUOTE ? 0 : best.index
  const text = shortened(whole.slice(from))
  return { reference, text, goesOn: { before: from > 0, after: from + text.length < whole.length } }
}

/** Cut between words, and not within the placeholder of what is hidden. */
const shortened = (text: string): string => {
  if (text.length <= LONGEST_QUOTE) return text
  const cut = text.slice(0, LONGEST_QUOTE + 1)
  const end = Math.max(cut.lastIndexOf(' '), LONGEST_QUOTE / 2)
  return cut
    .slice(0, end)
    .replace(/\[[^\]]*$/, '')
    .trimEnd()
}
