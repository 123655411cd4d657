import { type Questionnaire, questionsOf } from './edition.js'
import { isChosen, pointsOf, type Question } from './question.js'
import type { Condition } from './rule.js'

/** Something that keeps a questionnaire from going live, in plain words. */
export interface Problem {
  /** Null: it is of the whole. */
  questionId: string | null
  says: string
}

/** Everything that must be put right before parents may see it; empty when it can go live. */
export const problemsOf = (questionnaire: Questionnaire): Problem[] => {
  const questions = questionsOf(questionnaire)
  return [
    ...ofWhole(questionnaire, questions),
    ...questions.flatMap((question, place) => ofQuestion(question, questions.slice(0, place))),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

const NAME = /^[a-z][a-z0-9_]{0,30}$/i

const ofWhole = ({ title, intro }: Questionnaire, questions: Question[]): Problem[] => {
  const whole = (says: string): Problem => ({ questionId: null, says })
  return [
    ...(title.trim() ? [] : [whole('Give the survey a title.')]),
    ...(intro.trim() ? [] : [whole('Say in a few words why you ask and who will read it.')]),
    ...(questions.length > 0 ? [] : [whole('Add a question.')]),
    ...repeated(questions.map(({ id }) => id)).map(() => whole('Two questions are the same one. Take one away.')),
    ...repeated(questions.map(({ name }) => name.toLowerCase())).map(name =>
      whole(`Two questions have the short name ${name}. Change one.`),
    ),
  ]
}

const ofQuestion = (question: Question, before: Question[]): Problem[] => {
  const says = [
    ...(question.text.trim() ? [] : ['Write the question.']),
    ...(NAME.test(question.name) ? [] : ['Its short name needs a letter first, then letters, numbers or _.']),
    ...ofChoices(question),
    ...ofRange(question),
    ...(question.onlyIf?.conditions ?? []).flatMap(condition => ofCondition(condition, before)),
    ...(question.onlyIf && question.onlyIf.conditions.length === 0 ? ['Its rule says nothing. Take it away.'] : []),
  ]
  return says.map(one => ({ questionId: question.id, says: one }))
}

const ofChoices = (question: Question): string[] => {
  if (!isChosen(question)) return question.choices.length > 0 ? ['This kind of question has no choices.'] : []
  const { choices } = question
  const fewest = question.type === 'multiple' ? 1 : 2
  return [
    ...(pointsOf(question).length >= fewest ? [] : ['Add more choices.']),
    ...(choices.every(({ text }) => text.trim()) ? [] : ['Write words for every choice.']),
    ...(choices.every(({ code }) => Number.isInteger(code) && code >= 1 && code <= MOST_CODE)
      ? []
      : ['Numbers beside choices go from 1 to 99.']),
    ...(repeated(choices.map(({ code }) => String(code))).length === 0 ? [] : ['Two choices have the same number.']),
    ...(repeated(choices.map(({ id }) => id)).length === 0 ? [] : ['Two choices are the same one. Take one away.']),
  ]
}

const MOST_CODE = 99

const ofRange = ({ number, date }: Question): string[] => {
  const isTurned =
    (number?.least !== undefined && number.most !== undefined && number.least > number.most) ||
    (date?.earliest !== undefined && date.latest !== undefined && date.earliest > date.latest)
  return isTurned ? ['The lowest is higher than the highest. Swap them.'] : []
}

/** A rule looks back only: what comes later cannot decide what is asked before. */
const ofCondition = (condition: Condition, before: Question[]): string[] => {
  const about = before.find(({ id }) => id === condition.question)
  if (!about) return ['Its rule looks at a question that does not come before it.']
  if (condition.is === 'any-of' || condition.is === 'none-of') return ofConditionChoices(condition.choices, about)
  const asksNumber = condition.is === 'at-least' || condition.is === 'at-most'
  return asksNumber && about.type !== 'number' ? ['Its rule compares with a number, and that question has none.'] : []
}

const ofConditionChoices = (ids: string[], { choices }: Question): string[] =>
  ids.length > 0 && ids.every(id => choices.some(choice => choice.id === id))
    ? []
    : ['Its rule looks for a choice that the question does not have.']

const repeated = (values: string[]): string[] => [
  ...new Set(values.filter((value, place) => values.indexOf(value) !== place)),
]
