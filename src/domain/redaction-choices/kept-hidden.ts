import type { Redaction, Span } from '../understanding.js'
import type { RedactionChoice } from './choice.js'
import { shownAs, withoutNumber } from './hidden-stretches.js'
import { placeOf } from './places.js'

/**
 * What a machine hid in a part of a record's words, as choices for the record that this part becomes. By itself a part may not tell
 * that a name is one: in the whole, another sentence did.
 *
 * @param hidden the words of the whole record, and what the machine hid in them
 * @param at when it did, ISO 8601
 * @param part where the part stands in those words
 */
export const keptHidden = (
  { words, redaction, at }: { words: string; redaction: Redaction; at: string },
  part: Span,
): RedactionChoice[] => {
  const text = words.slice(part.start, part.end)
  return shownAs(words, redaction).flatMap(({ start, end, type, placeholder }, place): RedactionChoice[] => {
    const span = { start: Math.max(start, part.start) - part.start, end: Math.min(end, part.end) - part.start }
    if (span.end <= span.start) return []
    const where = { words: text.slice(span.start, span.end), only: placeOf(text, span), stood: [span] }
    const shown = withoutNumber(placeholder)
    return [{ id: `${MACHINE}-${place}`, kind: 'hide', type, placeholder: shown, ...where, by: MACHINE, at }]
  })
}

/** Whether a person chose this, and no machine did before the record was split. */
export const isByPerson = ({ by }: RedactionChoice): boolean => by !== MACHINE

// ---------------------------------------------------------------------------------------------------------------------

const MACHINE = 'machine'
