import type { Language } from './wording.js'

/** "22 November 2026", in the digits that are typed and printed everywhere in the product. @param at ISO 8601, a day or a moment */
export const longDay = (at: string, language: Language): string =>
  new Date(at).toLocaleDateString(`${DAYS_IN[language] ?? language}-u-nu-latn`, LONG_DAY)

// ---------------------------------------------------------------------------------------------------------------------

const LONG_DAY = { dateStyle: 'long', timeZone: 'Europe/London' } as const
/** Where a language writes its dates in several ways. */
const DAYS_IN: Partial<Record<Language, string>> = { en: 'en-GB' }
