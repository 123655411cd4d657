import { ENGLISH_NAMES, type Language, RIGHT_TO_LEFT } from '../../../domain/wordings/wording.js'

/** `Ask keep` for `ask-keep`. */
export const titleOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

/** `Polish (polski)`, for people who choose a language without reading it. */
export const bothNames = (language: Language, ownName: string): string =>
  language === 'en' ? ownName : `${ENGLISH_NAMES[language]} (${ownName})`

/** How an element of this language has to be marked. */
export const writingOf = (language: Language): { lang: Language; dir: 'ltr' | 'rtl' } => ({
  lang: language,
  dir: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
})
