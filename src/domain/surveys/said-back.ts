import { longDay } from '../wordings/long-day.js'
import type { Language } from '../wordings/wording.js'
import type { Answered } from './answered.js'
import type { Question } from './question.js'

/** An answer in the words in which whoever gave it gets it back; null where there is nothing to say back. */
export const saidBack = ({ choices, number }: Question, answered: Answered, language: Language): string | null => {
  switch (answered.kind) {
    case 'chosen': {
      const labels = choices.filter(({ id }) => answered.choices.includes(id)).map(({ text }) => text)
      return [...labels, answered.words].filter(Boolean).join(', ')
    }
    case 'number':
      return [String(answered.value), number?.unit].filter(Boolean).join(' ')
    case 'date':
      return longDay(answered.value, language)
    case 'words':
    case 'long':
    case 'as-written':
      return answered.text
    default:
      return null
  }
}
