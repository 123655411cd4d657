import type { Question } from '../../../domain/surveys/question.js'
import { dayInWords } from '../../dates.js'

/** What a number or a day may sensibly be: `From 0 to 150 weeks, whole numbers`. Null where nothing is said. */
export const rangeInWords = ({ number, date }: Pick<Question, 'number' | 'date'>): string | null => {
  if (number) {
    const span = spanOf(number.least?.toString(), number.most?.toString())
    const all = [[span, number.unit].filter(Boolean).join(' '), number.whole ? 'whole numbers' : '']
    return capital(all.filter(Boolean).join(', ')) || null
  }
  if (!date) return null
  return capital(spanOf(date.earliest && dayInWords(date.earliest), date.latest && dayInWords(date.latest))) || null
}

// ---------------------------------------------------------------------------------------------------------------------

const spanOf = (from: string | undefined, to: string | undefined): string => {
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}`
  if (from !== undefined) return `from ${from} up`
  return to === undefined ? '' : `up to ${to}`
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
