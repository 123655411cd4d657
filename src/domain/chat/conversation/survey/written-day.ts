import type { Language } from '../../../wordings/wording.js'
import { isCloseTo, plainWords } from '../close-to.js'

/**
 * A day with its month in words, `14 March 2026` or `March 14th, 2026`, as `14/3/2026`.
 * @returns null where day, month or year is missing
 */
export const writtenDay = (text: string, language: Language): string | null => {
  const words = plainWords(text).split(' ')
  const month = monthIn(words, language)
  const [day, year, ...others] = words.flatMap(word => /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? [])
  if (month === null || day === undefined || year === undefined || others.length > 0) return null
  return day.length <= 2 && year.length === 4 ? `${day}/${month}/${year}` : null
}

// ---------------------------------------------------------------------------------------------------------------------

/** 1 to 12. */
const monthIn = (words: string[], language: Language): number | null => {
  const found = MONTHS.find(month => words.some(word => namesOf(month, language).some(name => isMonth(word, name))))
  return found ?? null
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const namesOf = (month: number, language: Language): string[] =>
  [language, 'en'].flatMap(one =>
    (['long', 'short'] as const).map(style => plainWords(nameOf(month, `${one}-u-nu-latn`, style))),
  )

/** Beside a day: in many languages a month has another form there than alone. */
const nameOf = (month: number, locale: string, style: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, timeZone: 'UTC' })
    .formatToParts(new Date(Date.UTC(2026, month - 1, 1)))
    .find(({ type }) => type === 'month')?.value ?? ''

/** English `may` is one letter from `my`; short names must be typed right, which `isCloseTo` sees to. */
const isMonth = (word: string, name: string): boolean => isCloseTo(word, name)
