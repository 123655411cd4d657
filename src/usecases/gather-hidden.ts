import type { Experience } from '../domain/experience.js'
import type { ExperienceStore } from '../domain/ports.js'
import type { RedactionChoice } from '../domain/redaction-choices/choice.js'
import { wholeAgain } from '../domain/redaction-choices/whole-again.js'
import { isSameValue } from '../domain/same-value.js'

type Store = Pick<ExperienceStore, 'findByReference' | 'save'>

/**
 * Hides in a record that was split what people hid in its parts, before these go. It is saved by itself: cut off in between, nothing
 * of it is lost.
 * @returns the record as it is now
 * @throws AppError `superseded`
 */
export const gatherHidden = async (experiences: Store, whole: Experience): Promise<Experience> => {
  const { redactionChoices: before = [] } = whole
  const redactionChoices = wholeAgain(before, await choicesInParts(experiences, whole))
  if (isSameValue(before, redactionChoices)) return whole
  return experiences.save({ ...whole, redactionChoices }, { by: 'machine', what: 'hid-words' })
}

// ---------------------------------------------------------------------------------------------------------------------

/** Also of parts that were split again. */
const choicesInParts = async (experiences: Store, { splitInto = [] }: Experience): Promise<RedactionChoice[]> => {
  const choices: RedactionChoice[] = []
  for (const reference of splitInto) {
    const part = await experiences.findByReference(reference)
    if (part) choices.push(...(part.redactionChoices ?? []), ...(await choicesInParts(experiences, part)))
  }
  return choices
}
