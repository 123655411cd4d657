import { COMMON_ENGLISH } from '../reading/language/common-words.js'
import { guessLanguage } from '../reading/language/guess-language.js'
import { createPassage, type Passage } from '../reading/passage.js'
import type { Language } from '../wordings/wording.js'
import {
  COMMON_ARABIC,
  COMMON_PERSIAN,
  COMMON_POLISH,
  COMMON_ROMANIAN,
  COMMON_UKRAINIAN,
  COMMON_URDU,
  GREETINGS,
} from './detect-language-words.js'

/**
 * Which of our languages somebody writes in, or null when that is unsure or another language. Slow to leave English: it takes
 * letters or common words of the other language, and not just words that English does not know.
 */
export const detectLanguage = (text: string): Language | null => {
  const passage = createPassage(text.slice(0, ENOUGH_TEXT).normalize('NFC').replace(BORROWED, ''))
  const script = SCRIPTS.find(({ letters }) => shareOf(passage.text, letters) >= SCRIPT_SHARE)
  return greeted(passage.text) ?? script?.read(passage) ?? null
}

// ---------------------------------------------------------------------------------------------------------------------

const ENOUGH_TEXT = 800
/** Families of other scripts write EHCP, SENCO and the names of schools in Latin letters. */
const SCRIPT_SHARE = 0.3
const CLEAR_SHARE = 0.2
/** Words of the English system that families use in every language. */
const BORROWED =
  /\b(ehcps?|ehc|sen|send|senco|sendco|camhs|autism|adhd|gp|ta|nhs|dla|pip|eotas|sendiass|support|plan)\b/gi

/** Letters that one language has and its neighbours lack. */
const UKRAINIAN_LETTER = /[іїєґ]/giu
const OTHER_CYRILLIC_LETTER = /[ыэёъўјљњћђџѓќѕәғқңөұүһ]/giu
const URDU_LETTER = /[ٹڈڑںےۓۂہھ]/gu
const ARABIC_LETTER = /[ةىيكأإه]/gu
/** Of Pashto, Sindhi, Sorani and Uighur. */
const OTHER_ARABIC_LETTER = /[ټډړږښېۍځڅڪڦٿڄڃڏڕڵێۆەۇۈۋڭ]/gu
const ASSAMESE_LETTER = /[ৰৱ]/gu
const POLISH_LETTER = /[ąćęłńśźż]/giu
const ROMANIAN_LETTER = /[ăâîșțşţ]/giu

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

const shareOf = (text: string, letters: RegExp): number => countOf(text, letters) / (countOf(text, /\p{L}/gu) || 1)

const knownShare = ({ words }: Passage, known: Set<string>): number =>
  words.filter(({ form }) => known.has(form)).length / (words.length || 1)

const greeted = (text: string): Language | null => {
  const said = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
  const [language] = GREETED.find(([, greetings]) => greetings.includes(said)) ?? []
  return language ?? null
}

const GREETED = Object.entries(GREETINGS) as [keyof typeof GREETINGS, readonly string[]][]

const readCyrillic = (passage: Passage): Language | null => {
  const own = countOf(passage.text, UKRAINIAN_LETTER)
  const others = countOf(passage.text, OTHER_CYRILLIC_LETTER)
  if (own + others > 0) return own > others ? 'uk' : null
  return knownShare(passage, COMMON_UKRAINIAN) >= CLEAR_SHARE ? 'uk' : null
}

/** Urdu and Arabic share words, but rarely letters: even a greeting in both shows which keyboard wrote it. */
const readArabicScript = (passage: Passage): Language | null => {
  const { text } = passage
  const urdu = countOf(text, URDU_LETTER) + WORD_WEIGHT * knownShare(passage, COMMON_URDU) * passage.words.length
  const arabic = countOf(text, ARABIC_LETTER) + WORD_WEIGHT * knownShare(passage, COMMON_ARABIC) * passage.words.length
  const other =
    OTHER_WEIGHT * countOf(text, OTHER_ARABIC_LETTER) +
    WORD_WEIGHT * knownShare(passage, COMMON_PERSIAN) * passage.words.length
  if (other >= Math.max(urdu, arabic) || urdu === arabic) return null
  return urdu > arabic ? 'ur' : 'ar'
}

const WORD_WEIGHT = 2
const OTHER_WEIGHT = 3

const readLatin = (passage: Passage): Language | null => {
  const english = knownShare(passage, COMMON_ENGLISH)
  const found = LATIN.find(
    ({ known, letters }) =>
      knownShare(passage, known) > english &&
      (knownShare(passage, known) >= CLEAR_SHARE || countOf(passage.text, letters) > 0),
  )
  const guess = guessLanguage(passage)
  if (guess === 'en') return english > 0 && !found ? 'en' : null
  return found?.language === guess ? found.language : null
}

const LATIN: { language: Language; known: Set<string>; letters: RegExp }[] = [
  { language: 'pl', known: COMMON_POLISH, letters: POLISH_LETTER },
  { language: 'ro', known: COMMON_ROMANIAN, letters: ROMANIAN_LETTER },
]

/** Latin comes last: a text in two scripts is more likely in the other one. */
const SCRIPTS: { letters: RegExp; read(passage: Passage): Language | null }[] = [
  { letters: /\p{Script=Gurmukhi}/gu, read: () => 'pa' },
  {
    letters: /\p{Script=Bengali}/gu,
    read: ({ text }) => (countOf(text, ASSAMESE_LETTER) > 0 ? null : 'bn'),
  },
  { letters: /\p{Script=Arabic}/gu, read: readArabicScript },
  { letters: /\p{Script=Cyrillic}/gu, read: readCyrillic },
  { letters: /\p{Script=Latin}/gu, read: readLatin },
]
