import { isPerson, isSetting, type MarkedExample } from './marked-example.js'
import type { Names } from './names-to-take.js'
import { changed, withOtherNames } from './other-names.js'

/**
 * The same texts with other people in them, and some of them without capitals, as speech and chat have them, or in capitals only,
 * so that what is learnt is what stands around a name and not the name.
 */
export const variantsOf = (examples: MarkedExample[], names: Names, random: () => number): MarkedExample[] =>
  examples.flatMap(example => {
    const named = example.pii.some(one => isPerson(one) || isSetting(one))
    const others = Array.from({ length: named ? COPIES : 0 }, () => withOtherNames(example, names, random))
    return [
      ...others.map(other => writtenOtherwise(other, random())),
      ...(random() < SHARE_SMALL ? [inSmallLetters(example)] : []),
      ...(random() < SHARE_LOUD ? [inCapitals(example)] : []),
    ]
  })

// ---------------------------------------------------------------------------------------------------------------------

const COPIES = 2
const SHARE_SMALL = 0.35
const SHARE_LOUD = 0.04

/** As it was, or without capitals, or with small letters for the names alone, or all in capitals. */
const writtenOtherwise = (example: MarkedExample, chance: number): MarkedExample => {
  if (chance < 0.3) return inSmallLetters(example)
  if (chance < 0.45) return changed(example, words => words.toLowerCase())
  return chance < 0.5 ? inCapitals(example) : example
}

const inSmallLetters = (example: MarkedExample): MarkedExample => throughout(example, words => words.toLowerCase())

const inCapitals = (example: MarkedExample): MarkedExample => throughout(example, words => words.toUpperCase())

const throughout = ({ text, pii }: MarkedExample, change: (words: string) => string): MarkedExample => ({
  text: change(text),
  pii: pii.map(({ type, value }) => ({ type, value: change(value) })),
})
