import { eld } from 'eld/extrasmall'
import { CYRILLIC_LANGUAGES } from './known-words.js'
import type { Weighed } from './weighing.js'

/**
 * The language of a text in other letters than Latin ones. Abbreviations in Latin letters among them count for nothing.
 *
 * @param weighed the words of the text
 */
export const byScript = (text: string, weighed: Weighed): string => {
  const own = OWN_SCRIPTS.find(({ letters }) => letters.test(text))
  if (own) return own.language
  const rest = text.replace(LATIN_WORDS, ' ')
  if (/\p{Script=Cyrillic}/u.test(rest)) return inCyrillic(rest, weighed)
  if (/\p{Script=Arabic}/u.test(rest)) return inArabicScript(rest)
  return eld.detect(rest).language || 'und'
}

// ---------------------------------------------------------------------------------------------------------------------

const LATIN_WORDS = /\p{Script=Latin}+/gu
const OWN_SCRIPTS = [
  { letters: /\p{Script=Gurmukhi}/u, language: 'pa' },
  { letters: /\p{Script=Gujarati}/u, language: 'gu' },
  { letters: /\p{Script=Tamil}/u, language: 'ta' },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, language: 'ja' },
  { letters: /\p{Script=Hangul}/u, language: 'ko' },
  { letters: /\p{Script=Sinhala}/u, language: 'si' },
  { letters: /\p{Script=Myanmar}/u, language: 'my' },
  { letters: /\p{Script=Khmer}/u, language: 'km' },
  { letters: /\p{Script=Lao}/u, language: 'lo' },
  { letters: /\p{Script=Tibetan}/u, language: 'bo' },
  { letters: /[ৰৱ]/u, language: 'as' },
  { letters: /\p{Script=Bengali}/u, language: 'bn' },
  { letters: /\p{Script=Han}/u, language: 'zh' },
]

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/** Of Belarusian, Serbian, Macedonian, Kazakh and their neighbours. */
const FARTHER_CYRILLIC = /[ўђјљњћџѓќѕәғқңөұүһ]/iu
const ONE_LETTER = 2
const OWN_CYRILLIC: Record<(typeof CYRILLIC_LANGUAGES)[number], RegExp> = {
  uk: /[іїєґ]/giu,
  ru: /[ыэё]/giu,
  bg: /ъ/giu,
}

const inCyrillic = (text: string, { words, points }: Weighed): string => {
  const guess = eld.detect(text)
  if (FARTHER_CYRILLIC.test(text)) return guess.language || 'und'
  const byRuns = guess.getScores()
  const score = (language: (typeof CYRILLIC_LANGUAGES)[number]) =>
    (points.get(language) ?? 0) + words * (byRuns[language] ?? 0) + ONE_LETTER * countOf(text, OWN_CYRILLIC[language])
  const likeliest = CYRILLIC_LANGUAGES.reduce((one, other) => (score(other) > score(one) ? other : one))
  return score(likeliest) > 0 ? likeliest : guess.language || 'und'
}

const PASHTO_LETTER = /[ښځڅډړې]/u
const SORANI_LETTER = /[ڕڵێۆ]/gu
const SORANI_VOWEL = /ە/gu
const URDU_LETTER = /[ٹڈڑںےہھ]/gu
const PERSIAN_LETTER = /[پچژگ]/gu
const PERSIAN_KEYBOARD = /[کی]/u
const ARABIC_LETTER = /[ةىيكأإ]/gu

/** Letters tell these apart. Punjabi in Arabic letters has those of Urdu, which its writers read, and is called so. */
const inArabicScript = (text: string): string => {
  if (PASHTO_LETTER.test(text)) return 'ps'
  const urdu = countOf(text, URDU_LETTER)
  if (ONE_LETTER * countOf(text, SORANI_LETTER) + countOf(text, SORANI_VOWEL) > urdu) return 'ku'
  if (urdu > 0) return 'ur'
  const arabic = countOf(text, ARABIC_LETTER)
  const persian = countOf(text, PERSIAN_LETTER)
  if (arabic > 0 ? arabic >= persian : persian === 0 && !PERSIAN_KEYBOARD.test(text)) return 'ar'
  const { language } = eld.detect(text)
  return language === 'ur' || language === 'ar' ? language : 'fa'
}
