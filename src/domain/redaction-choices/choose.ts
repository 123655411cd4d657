import { placeInRedacted } from '../marked-text.js'
import type { Redaction, Span } from '../understanding.js'
import type { RedactionChoice } from './choice.js'
import { findWords } from './find-words.js'
import { shownAs, withoutNumber } from './hidden-stretches.js'
import { isWithin, placeOf, placesOf } from './places.js'

/** Who chooses, when, and how the choices are named. */
export interface Choosing {
  by: string
  at: Date
  newId(): string
}

/** A place where words stand for all to read, and where that is in the redacted text. */
export interface OpenPlace extends Span {
  at: Span
}

export interface ToHide {
  words: string
  type: string
  /** What hides this type, without a number. */
  placeholder: string
  /** Where the words are left as they are, by the offset at which each of these places begins. */
  leave: number[]
}

/** Where these words can be read by those who see no names. What is hidden already is not told. */
export const openPlaces = (words: string, redaction: Redaction, wanted: string): OpenPlace[] => {
  const place = placeInRedacted(words, redaction)
  return findWords(words, wanted).flatMap(span => {
    const at = place(span)
    return at && at.end > at.start ? [{ ...span, at }] : []
  })
}

/** Hiding these words wherever they stand, but for the places that are left. */
export const toHide = (words: string, redaction: Redaction, wanted: ToHide, who: Choosing): RedactionChoice[] => {
  const { type, placeholder, leave } = wanted
  const places = openPlaces(words, redaction, wanted.words)
  const made = { type, placeholder, by: who.by, at: who.at.toISOString() }
  const stood = places.filter(({ start }) => !leave.includes(start)).map(bare)
  const hide: RedactionChoice = { ...made, id: who.newId(), kind: 'hide', words: wanted.words, stood }
  const left = places.filter(({ start }) => leave.includes(start)).map(bare)
  return [
    hide,
    ...left.map(
      (span): RedactionChoice => ({
        ...made,
        id: who.newId(),
        kind: 'show',
        words: words.slice(span.start, span.end),
        only: placeOf(words, span),
        leftOutOf: hide.id,
        stood: [span],
      }),
    ),
  ]
}

/**
 * Showing what is hidden from this offset on: there alone, or wherever the same words stand.
 * @returns null when nothing is hidden from there on
 */
export const toShow = (
  words: string,
  redaction: Redaction,
  { start, everywhere }: { start: number; everywhere: boolean },
  who: Choosing,
): RedactionChoice | null => {
  const hidden = shownAs(words, redaction)
  const found = hidden.find(one => one.start === start)
  if (!found) return null
  const span = bare(found)
  const choice: RedactionChoice & { words: string } = {
    id: who.newId(),
    kind: 'show',
    type: found.type,
    placeholder: withoutNumber(found.placeholder),
    words: words.slice(span.start, span.end),
    ...(everywhere ? {} : { only: placeOf(words, span) }),
    stood: [],
    by: who.by,
    at: who.at.toISOString(),
  }
  return { ...choice, stood: hiddenWhere(hidden, choice, words).map(bare) }
}

/** All that is hidden where these words stand: more than the same words, when a name is hidden in two pieces elsewhere. */
export const hiddenWhere = <One extends Span>(
  hidden: readonly One[],
  choice: Parameters<typeof placesOf>[0],
  words: string,
): One[] => {
  const places = placesOf(choice, words)
  return hidden.filter(one => places.some(place => isWithin(one, place)))
}

/** Taken back: it counts no more, and neither does what was left out of it. */
export const undone = (
  choices: RedactionChoice[],
  id: string,
  { by, at }: Pick<Choosing, 'by' | 'at'>,
): RedactionChoice[] =>
  choices.map(choice =>
    (choice.id === id || choice.leftOutOf === id) && !choice.undone
      ? { ...choice, undone: { by, at: at.toISOString() } }
      : choice,
  )

// ---------------------------------------------------------------------------------------------------------------------

const bare = ({ start, end }: Span): Span => ({ start, end })
