import type { Answered } from '../../../surveys/answered.js'
import type { Question } from '../../../surveys/question.js'
import type { Language } from '../../../wordings/wording.js'

/** An answer in words, as it is said back; null where there is nothing to say back. */
export const answerText = (question: Question, answered: Answered, language: Language): string | null => {
  switch (answered.kind) {
    case 'chosen': {
      const labels = question.choices.filter(({ id }) => answered.choices.includes(id)).map(({ text }) => text)
      return [...labels, answered.words].filter(Boolean).join(', ')
    }
    case 'number':
      return [String(answered.value), question.number?.unit].filter(Boolean).join(' ')
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

/** "22 November 2026". @param at ISO 8601, a day or a moment */
export const longDay = (at: string, language: Language): string =>
  new Date(at).toLocaleDateString(`${DAYS_IN[language] ?? language}-u-nu-latn`, LONG_DAY)

// ---------------------------------------------------------------------------------------------------------------------

const LONG_DAY = { dateStyle: 'long', timeZone: 'Europe/London' } as const
/** Where a language writes its dates in several ways. */
const DAYS_IN: Partial<Record<Language, string>> = { en: 'en-GB' }
