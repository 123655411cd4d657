import { isStanding, type RedactionChoice } from './choice.js'
import { isByPerson } from './kept-hidden.js'

/**
 * The choices of a record whose parts become one again. All that people hid in any part stays hidden, and what they stopped showing
 * in one is shown no more. What was shown in a part alone may be a name in another: that is asked anew.
 *
 * @param ofParts the choices of all parts, oldest first in each
 */
export const wholeAgain = (
  ofWhole: readonly RedactionChoice[],
  ofParts: readonly RedactionChoice[],
): RedactionChoice[] => {
  const known = new Set(ofWhole.map(({ id }) => id))
  const stopped = new Map(ofParts.flatMap(({ id, kind, undone }) => (kind === 'show' && undone ? [[id, undone]] : [])))
  const hidden = ofParts.filter(one => one.kind === 'hide' && !known.has(one.id) && isStanding(one) && isByPerson(one))
  return [...ofWhole.map(one => withUndone(one, stopped.get(one.id))), ...hidden]
}

// ---------------------------------------------------------------------------------------------------------------------

const withUndone = (choice: RedactionChoice, undone: RedactionChoice['undone']): RedactionChoice =>
  undone && !choice.undone ? { ...choice, undone } : choice
