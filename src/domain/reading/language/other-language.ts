import type { Passage, Word } from '../passage.js'
import { byScript } from './by-script.js'
import { inLatin } from './in-latin.js'
import { isInOtherLetters } from './other-letters.js'
import { type Weighed, weigh } from './weighing.js'

/**
 * The language of a stretch of an otherwise English text that is in another language, as BCP 47, or null. A name, a greeting or
 * a word of thanks is no such stretch.
 */
export const otherLanguage = (passage: Passage): string | null => {
  for (const words of stretchesOf(passage.words)) {
    const language = languageOf(passage.text, words)
    if (language) return language
  }
  return null
}

// ---------------------------------------------------------------------------------------------------------------------

/** Transcripts have no full stops: what goes on is looked at in pieces of so many words, each half over the one before. */
const LONGEST = 8
const STEP = 4
const SHORTEST = 4
/** In other letters fewer words are clear enough. */
const SHORTEST_IN_OTHER_LETTERS = 2
/** Scripts that put no space between words: what looks like one word can be a sentence. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu
/** Letters: longer than a name or a word of thanks. */
const LONG_UNSPACED = 6
const SURE_WORDS = 2
/** Words of which hardly one is English, whatever they are. */
const LONG = 5
const MUCH_ENGLISH = 0.25

const stretchesOf = (words: Word[]): Word[][] => sentencesOf(words).flatMap(piecesOf)

const sentencesOf = (words: Word[]): Word[][] => {
  const sentences: Word[][] = []
  for (const word of words) {
    const last = sentences.at(-1)
    if (last?.[0]?.sentence === word.sentence) last.push(word)
    else sentences.push([word])
  }
  return sentences
}

const piecesOf = (sentence: Word[]): Word[][] => {
  const steps = Math.max(1, Math.ceil((sentence.length - LONGEST) / STEP) + 1)
  return Array.from({ length: steps }, (_, step) => sentence.slice(step * STEP, step * STEP + LONGEST))
}

const languageOf = (text: string, words: Word[]): string | null => {
  const said = text.slice(words[0]?.start, words.at(-1)?.end)
  const weighed = weigh({ text, words })
  if (isInOtherLetters(said)) return isSaying(said, weighed) ? known(byScript(said, weighed)) : null
  if (weighed.words < SHORTEST || weighed.english >= weighed.words * MUCH_ENGLISH) return null
  const language = known(inLatin(said, weighed))
  return language && isSure(language, weighed) ? language : null
}

/** Of many languages we have no list of words: there it is enough that hardly a word is English. */
const isSure = (language: string, { words, english, notEnglish }: Weighed): boolean =>
  (notEnglish.get(language) ?? 0) >= SURE_WORDS || (words >= LONG && english <= words / 10)

const isSaying = (said: string, { words }: Weighed): boolean =>
  words >= SHORTEST_IN_OTHER_LETTERS || (said.match(UNSPACED)?.length ?? 0) >= LONG_UNSPACED

const known = (language: string): string | null => (language === 'en' || language === 'und' ? null : language)
