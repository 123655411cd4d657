import { eld } from 'eld/extrasmall'
import type { Passage } from '../passage.js'
import { COMMON_ENGLISH, COMMON_WELSH } from './common-words.js'

/**
 * The language of a text as BCP 47, `und` when there is too little to tell. English is expected: short notes full of
 * abbreviations are English unless much speaks against it.
 */
export const guessLanguage = ({ text, words }: Passage): string => {
  const forms = words.slice(0, ENOUGH_WORDS).map(word => word.form)
  const letters = forms.filter(form => LETTER.test(form))
  if (letters.length === 0) return 'und'
  if (shareOf(letters, COMMON_WELSH) >= CLEAR_SHARE && letters.length >= FEW_WORDS) return 'cy'
  if (shareOf(letters, COMMON_ENGLISH) >= ENGLISH_SHARE) return 'en'
  if (letters.length < FEW_WORDS && letters.every(form => LATIN.test(form))) return 'und'
  return byLetters(text.slice(0, ENOUGH_TEXT), letters)
}

// ---------------------------------------------------------------------------------------------------------------------

const LETTER = /\p{L}/u
/** Letters of Polish, Romanian, Turkish, Portuguese, Hungarian, Czech and others that English borrows seldom. */
const FOREIGN_LETTER = /[ăâîșțşţłąęćńśźżğıñõãåæøőűžčšěřđ]/i
const LATIN = /^[\p{Script=Latin}\p{N}:]+$/u
const ENOUGH_WORDS = 120
const ENOUGH_TEXT = 800
const FEW_WORDS = 3
const CLEAR_SHARE = 0.3
const ENGLISH_SHARE = 0.25

const shareOf = (forms: string[], known: Set<string>): number =>
  forms.filter(form => known.has(form)).length / forms.length

const byLetters = (text: string, forms: string[]): string => {
  const guess = eld.detect(text)
  if (guess.language === '') return 'und'
  if (guess.language === 'en' || !forms.every(form => LATIN.test(form))) return guess.language
  const unlikeEnglish = FOREIGN_LETTER.test(text) || shareOf(forms, COMMON_ENGLISH) === 0
  const speaksAgainst = unlikeEnglish && guess.isReliable() && forms.length >= FEW_WORDS
  return speaksAgainst ? guess.language : 'en'
}
