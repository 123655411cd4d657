import { choiceOf, type Question } from '../../domain/surveys/question.js'
import type { Condition, Rule } from '../../domain/surveys/rule.js'

/** When a question is asked, in a sentence: `Only asked if “Plan?” is answered with “Yes”.` */
export const ruleInWords = ({ hold, conditions }: Rule, questions: readonly Question[]): string =>
  `Only asked if ${conditions.map(condition => conditionInWords(condition, questions)).join(hold === 'all' ? ', and ' : ', or ')}.`

/** `“Plan?” is answered with “Yes” or “No”` */
export const conditionInWords = (condition: Condition, questions: readonly Question[]): string => {
  const about = questions.find(({ id }) => id === condition.question)
  return `${quoted(about?.text ?? 'a question that is gone')} ${saysOf(condition, about)}`
}

// ---------------------------------------------------------------------------------------------------------------------

const saysOf = (condition: Condition, about: Question | undefined): string => {
  switch (condition.is) {
    case 'any-of':
      return `is answered with ${choicesInWords(condition.choices, about)}`
    case 'none-of':
      return `is answered, and not with ${choicesInWords(condition.choices, about)}`
    case 'at-least':
      return `is answered with ${condition.value} or more`
    case 'at-most':
      return `is answered with ${condition.value} or less`
    case 'answered':
      return 'is answered at all'
    case 'unanswered':
      return 'is left out'
  }
}

const choicesInWords = (ids: readonly string[], about: Question | undefined): string =>
  ids.map(id => quoted((about && choiceOf(about, id)?.text) ?? 'an answer that is gone')).join(' or ')

const quoted = (words: string): string => `“${words}”`
