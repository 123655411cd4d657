import type { Passage } from '../passage.js'
import { byScript } from './by-script.js'
import { inLatin } from './in-latin.js'
import { isInOtherLetters } from './other-letters.js'
import { type Weighed, weigh } from './weighing.js'

/**
 * The language that most of a text is in as BCP 47 primary language, `und` when there is too little to tell. A text that is in
 * another language but for borrowed words such as SENCO is in that language.
 */
export const guessLanguage = ({ text, words }: Passage): string => {
  const beginning = text.slice(0, ENOUGH_TEXT)
  const weighed = weigh({ text, words: words.slice(0, ENOUGH_WORDS) })
  if (weighed.words === 0) return 'und'
  if (!isInOtherLetters(beginning)) return inLatin(beginning, weighed)
  return isEnglishWithinIt(weighed) ? 'en' : byScript(beginning, weighed)
}

// ---------------------------------------------------------------------------------------------------------------------

const ENOUGH_WORDS = 120
const ENOUGH_TEXT = 800
const SOME_ENGLISH = 4

/** An English text with a sentence in other letters. */
const isEnglishWithinIt = ({ words, english }: Weighed): boolean => english >= SOME_ENGLISH && english >= words / 2
