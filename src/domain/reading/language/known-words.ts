import { wordsIn } from '../../word-list.js'
import { COMMON_ENGLISH } from './common-words.js'
import { ENGLISH } from './words/english.js'
import { GERMAN, HUNGARIAN, KURDISH, LITHUANIAN, TURKISH, WELSH } from './words/others.js'
import { FRENCH, ITALIAN, PORTUGUESE, ROMANIAN, SPANISH } from './words/romance.js'
import { ROMAN_PUNJABI, ROMAN_URDU } from './words/romanised.js'
import { BULGARIAN, CZECH, POLISH, RUSSIAN, SLOVAK, UKRAINIAN } from './words/slavic.js'

/** Languages whose everyday words are known here, BCP 47. Urdu and Punjabi are those in Latin letters. */
export const LATIN_LANGUAGES = [
  ...['pl', 'sk', 'cs', 'ro', 'pt', 'es', 'it', 'fr', 'de', 'hu', 'lt', 'tr', 'ku', 'cy', 'ur', 'pa'],
] as const
export const CYRILLIC_LANGUAGES = ['uk', 'ru', 'bg'] as const

/** How a word is looked up: as `Passage` has it, without the strokes and dots that Unicode does not count as accents. */
export const plain = (form: string): string =>
  ASCII.test(form) ? form : form.replace(STROKED, letter => STROKES[letter] ?? letter)

/** The languages that know this word; none for most words. */
export const languagesOf = (word: string): readonly string[] => KNOWN.get(word) ?? NONE

/** Words of the English system and of the phone, which families use in every language. */
export const isBorrowed = (word: string): boolean => BORROWED.has(word)

// ---------------------------------------------------------------------------------------------------------------------

const ASCII = /^[a-z]*$/
const STROKED = /[łıßđøæ]/g
const STROKES: Record<string, string> = { ł: 'l', ı: 'i', ß: 'ss', đ: 'd', ø: 'o', æ: 'ae' }
const MARKS = /\p{M}/gu
const NONE: readonly string[] = []

const BORROWED = wordsIn(`
ehcp ehcps ehc sen send senco sendco camhs autism autistic adhd gp ta tas nhs dla pip eotas sendiass support plan school assessment taxi meeting review
teacher doctor hospital transport report council email phone online appointment diagnosis tribunal appeal social worker mainstream special college nursery
class year list waiting therapist therapy speech ok okay please sorry thanks thank hello hi bye mum mummy dad wheelchair
`)

const LISTS: Record<string, string> = {
  pl: POLISH,
  sk: SLOVAK,
  cs: CZECH,
  uk: UKRAINIAN,
  ru: RUSSIAN,
  bg: BULGARIAN,
  ro: ROMANIAN,
  pt: PORTUGUESE,
  es: SPANISH,
  it: ITALIAN,
  fr: FRENCH,
  de: GERMAN,
  hu: HUNGARIAN,
  lt: LITHUANIAN,
  tr: TURKISH,
  ku: KURDISH,
  cy: WELSH,
  ur: ROMAN_URDU,
  pa: ROMAN_PUNJABI,
  en: `${ENGLISH} ${[...COMMON_ENGLISH].join(' ')}`,
}

const KNOWN = new Map<string, string[]>()
for (const [language, list] of Object.entries(LISTS)) {
  for (const word of new Set([...wordsIn(list)].map(entry => plain(entry.normalize('NFKD').replace(MARKS, ''))))) {
    KNOWN.set(word, [...(KNOWN.get(word) ?? []), language])
  }
}
