import { z } from 'zod'
import { choiceOf, isChosen, type Question } from '../../../domain/surveys/question.js'
import type { Condition } from '../../../domain/surveys/rule.js'
import { type FormResult, readForm } from '../../forms.js'
import { numberIn } from './input-problems.js'

/** The ways in which an earlier answer may decide, for this kind of question, in words. */
export const waysFor = (about: Question): { value: Condition['is']; text: string }[] => [
  ...(isChosen(about) ? CHOSEN : []),
  ...(about.type === 'number' ? NUMBER : []),
  { value: 'answered', text: 'It is answered, whatever the answer is' },
  { value: 'unanswered', text: 'It is left out' },
]

/** A condition on the answer to `about`, as a form sent it. */
export const readCondition = (body: unknown, about: Question): FormResult<Condition> =>
  readForm(conditionForm(about), body)

// ---------------------------------------------------------------------------------------------------------------------

const CHOSEN: { value: Condition['is']; text: string }[] = [
  { value: 'any-of', text: 'One of the answers that I tick below was chosen' },
  { value: 'none-of', text: 'It was answered, and with none of those that I tick below' },
]

const NUMBER: { value: Condition['is']; text: string }[] = [
  { value: 'at-least', text: 'The number is this or more' },
  { value: 'at-most', text: 'The number is this or less' },
]

const SAY_WHEN = 'Choose when the question is asked'

const conditionForm = (about: Question) => {
  const ways = waysFor(about).map(({ value }) => value)
  return z
    .object({
      is: z.string(SAY_WHEN).refine(is => ways.some(way => way === is), SAY_WHEN),
      choices: z
        .preprocess(value => [value ?? []].flat(), z.array(z.string()))
        .transform(ids => ids.filter(id => choiceOf(about, id))),
      value: z
        .string()
        .default('')
        .transform(typed => (typed.trim() === '' ? Number.NaN : numberIn(typed))),
    })
    .refine(({ is, choices }) => !needsChoices(is) || choices.length > 0, {
      path: ['choices'],
      message: 'Tick at least one answer',
    })
    .refine(({ is, value }) => !needsNumber(is) || !Number.isNaN(value), { path: ['value'], message: 'Enter a number' })
    .transform(({ is, choices, value }): Condition => {
      const question = about.id
      if (needsChoices(is)) return { question, is, choices }
      if (needsNumber(is)) return { question, is, value }
      return { question, is: is === 'answered' ? is : 'unanswered' }
    })
}

const needsChoices = (is: string): is is 'any-of' | 'none-of' => is === 'any-of' || is === 'none-of'

const needsNumber = (is: string): is is 'at-least' | 'at-most' => is === 'at-least' || is === 'at-most'
