import { isChosen, type Question } from '../../../domain/surveys/question.js'
import { conditionInWords } from '../rule-words.js'
import { waysFor } from './condition-form.js'

export interface RuleViewGiven {
  /** Questions that may decide. */
  earlier: Question[]
  all: Question[]
  /** The one whose answer is being chosen. */
  about: Question | null
  /** What was typed and could not be saved. */
  values: Record<string, unknown>
}

export const ruleView = (question: Question, { earlier, all, about, values }: RuleViewGiven) => ({
  text: question.text,
  hold: question.onlyIf?.hold ?? 'all',
  conditions: (question.onlyIf?.conditions ?? []).map(condition => conditionInWords(condition, all)),
  questions: earlier.map(({ id, text }) => ({ value: id, text, selected: id === about?.id })),
  about: about && {
    id: about.id,
    text: about.text,
    ways: waysFor(about).map(way => ({ ...way, checked: way.value === values.is })),
    choices: isChosen(about)
      ? about.choices.map(({ id, text }) => ({ value: id, text, checked: [values.choices].flat().includes(id) }))
      : [],
    hasNumber: about.type === 'number',
    value: values.value,
  },
})
