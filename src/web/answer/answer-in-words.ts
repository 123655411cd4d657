import type { Answered } from '../../domain/surveys/answered.js'
import type { Question } from '../../domain/surveys/question.js'
import type { Language } from '../../domain/wordings/wording.js'

/** An answer as the person reads it back; null: nothing was answered. */
export const answerInWords = (
  { choices, number }: Question,
  answered: Answered | undefined,
  language: Language,
): string | null => {
  switch (answered?.kind) {
    case 'chosen': {
      const chosen = choices.filter(({ id }) => answered.choices.includes(id)).map(({ text }) => text)
      return [...chosen, ...(answered.words ? [answered.words] : [])].join('; ')
    }
    case 'number':
      return [String(answered.value), number?.unit].filter(Boolean).join(' ')
    case 'date':
      return new Intl.DateTimeFormat(language, LONG_DAY).format(new Date(`${answered.value}T00:00:00Z`))
    case 'words':
    case 'long':
    case 'as-written':
      return answered.text
    default:
      return null
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const LONG_DAY = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const
