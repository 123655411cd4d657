import type { Span } from '../understanding.js'
import type { Place, Standing } from './choice.js'
import { findExactly, findWords } from './find-words.js'

/** A stretch of a text as it is found again when the text changes elsewhere. */
export const placeOf = (text: string, { start, end }: Span): Place => ({
  start,
  end,
  before: text.slice(Math.max(0, start - BESIDE), start),
  after: text.slice(end, end + BESIDE),
})

/** Every place in this text that the choice is about; none: what it speaks of cannot be found here. */
export const placesOf = ({ kind, words, only }: Pick<Standing, 'kind' | 'words' | 'only'>, text: string): Span[] => {
  if (only) return standsStill(only, words, text) ? [bare(only)] : placedAgain(findExactly(text, words), only, text)
  if (kind === 'hide') return findWords(text, words)
  return [...findWords(text, words), ...findExactly(text, words)].map(place => withPossessive(place, text))
}

/** Whether all of one stretch stands in the other. */
export const isWithin = (one: Span, other: Span): boolean => other.start <= one.start && one.end <= other.end

// ---------------------------------------------------------------------------------------------------------------------

/** Letters on either side: about three words. */
const BESIDE = 20

const bare = ({ start, end }: Span): Span => ({ start, end })

/** A text can be long, and much can be hidden in it: most places are where they were. */
const standsStill = ({ start, end, before, after }: Place, words: string, text: string): boolean =>
  end === start + words.length && text.startsWith(before + words + after, start - before.length)

/** The place with the same beside it; of several the one where it stood. Where nobody can tell, none: hidden words stay hidden. */
const placedAgain = (found: Span[], { start, before, after }: Place, text: string): Span[] => {
  const alike = found.filter(place => text.slice(0, place.start).endsWith(before) && text.startsWith(after, place.end))
  return alike.length > 1 ? alike.filter(place => place.start === start) : alike
}

/** A machine may have hidden the possessive along with the name. */
const withPossessive = ({ start, end }: Span, text: string): Span => ({
  start,
  end: /^['’]s(?!\p{L})/u.test(text.slice(end, end + 3)) ? end + 2 : end,
})
