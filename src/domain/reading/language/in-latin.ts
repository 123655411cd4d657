import { eld } from 'eld/extrasmall'
import { LATIN_LANGUAGES } from './known-words.js'
import type { Weighed } from './weighing.js'

/**
 * The language of a text in Latin letters. English is expected: a short note full of abbreviations, dialect or typos is English
 * unless words, letters and runs of letters of another language speak against it.
 */
export const inLatin = (text: string, weighed: Weighed): string => {
  if (isPlainlyEnglish(weighed)) return 'en'
  if (weighed.words === 1 && !weighed.accented && weighed.english === 0) return 'und'
  const foreign = foreignIn(text, weighed)
  if (foreign) return foreign
  return weighed.words < FEW_WORDS && weighed.english < ONE_WORD ? 'und' : 'en'
}

// ---------------------------------------------------------------------------------------------------------------------

const FEW_WORDS = 3
/** More words than this make nothing surer. */
const MANY_WORDS = 10
const ENOUGH = 0.4
/** Less English than this is not even one word. */
const ONE_WORD = 0.6
/** What `eld` must be surer of a language than of English by, 0 to 1, when no word is known. */
const CLEAR_LEAD = 0.2
/** `eld` does not know Welsh and Kurmanji, nor Urdu and Punjabi in Latin letters. As likely as this, of its best. */
const UNKNOWN_TO_ELD = ['cy', 'ku', 'ur', 'pa']
const AS_LIKELY = 0.85
/** The share of words that must be known for that. */
const AT_LEAST_KNOWN = 0.3

const isPlainlyEnglish = ({ words, english, notEnglish }: Weighed): boolean =>
  english / words >= ENOUGH && Math.max(0, ...notEnglish.values()) < english / 2

const foreignIn = (text: string, weighed: Weighed): string | null => {
  const { words, english, notEnglish, points, accented } = weighed
  const guess = eld.detect(text)
  const runs = runsOfLetters(guess.getScores(), weighed)
  const counted = Math.min(words, MANY_WORDS)
  const perWord = counted / words
  const score = (language: string) => (points.get(language) ?? 0) * perWord + counted * runs(language)
  const candidates = [...LATIN_LANGUAGES, guess.language].filter(language => language !== 'en')
  const likeliest = candidates.reduce((one, other) => (score(other) > score(one) ? other : one))
  const unlike = notEnglish.get(likeliest) ?? 0
  const lead = runs(likeliest) - runs('en')
  const isLikely = counted * lead + perWord * (unlike - english) >= 0
  if (isLikely && unlike > english) return likeliest
  if (isLikely && lead > 0 && accented && english <= words / 4) return likeliest
  return words >= FEW_WORDS && english <= words / 10 && lead >= CLEAR_LEAD ? likeliest : null
}

/** How likely `eld` finds each language by runs of letters, 0 to 1. */
const runsOfLetters = (
  byEld: Record<string, number>,
  { words, notEnglish }: Weighed,
): ((language: string) => number) => {
  const best = Math.max(0, ...Object.values(byEld))
  return language => {
    if (!UNKNOWN_TO_ELD.includes(language)) return byEld[language] ?? 0
    return (notEnglish.get(language) ?? 0) >= words * AT_LEAST_KNOWN ? AS_LIKELY * best : 0
  }
}
