import { z } from 'zod'
import { plusMonths } from '../../domain/people/days.js'

/** For how long somebody may be invited, in months. */
export const TERM_MONTHS = [3, 6, 12, 24] as const

/** What the choice "no end" is called in a form. */
export const NO_END = 'none'

const CHOOSE = 'Choose how long they have access'

/** `6 months`, `1 year`. */
export const termInWords = (months: number): string => {
  const years = months / 12
  if (!Number.isInteger(years)) return `${months} months`
  return years === 1 ? '1 year' : `${years} years`
}

/** The choices of a list. @param chosen a number of months, or `NO_END` */
export const termChoices = (chosen: string) => [
  ...TERM_MONTHS.map(months => ({
    value: String(months),
    text: termInWords(months),
    selected: chosen === String(months),
  })),
  { value: NO_END, text: 'No end', selected: chosen === NO_END },
]

/** A form's field for a term: a number of months, or null for no end. */
export const termField = z
  .string(CHOOSE)
  .refine(value => value === NO_END || TERM_MONTHS.some(months => String(months) === value), CHOOSE)
  .transform(value => (value === NO_END ? null : Number(value)))

/** @param today `2026-11-22` */
export const lastDayOf = (months: number | null, today: string): string | null =>
  months === null ? null : plusMonths(today, months)
