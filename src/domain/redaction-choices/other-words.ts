import type { Span } from '../understanding.js'
import { isStanding, type RedactionChoice } from './choice.js'
import { placesOf } from './places.js'

/** Choices that count but whose words cannot be found in these words: what they were meant for may be told otherwise now. */
export const notFoundIn = (choices: readonly RedactionChoice[], words: string): RedactionChoice[] =>
  choices.filter(choice => !choice.undone && (!isStanding(choice) || placesOf(choice, words).length === 0))

/** The choices of a record of which only these words are left: what was taken out of it is forgotten here too. */
export const forgetting = (choices: RedactionChoice[], words: string): RedactionChoice[] =>
  choices.map(choice => {
    if (choice.words !== undefined && placesIn(choice, words).length > 0) return choice
    const { words: _gone, only: _beside, ...rest } = choice
    return rest
  })

/** The choices as they are for a part of the words that is a record of its own. */
export const forPart = (choices: RedactionChoice[], part: string): RedactionChoice[] =>
  choices.flatMap(choice => {
    if (!isStanding(choice)) return []
    const stood = placesOf(choice, part)
    return stood.length > 0 ? [{ ...choice, stood }] : []
  })

// ---------------------------------------------------------------------------------------------------------------------

const placesIn = (choice: RedactionChoice, words: string): Span[] =>
  choice.words === undefined ? [] : placesOf({ ...choice, words: choice.words }, words)
