import { type Questionnaire, questionIn, questionsOf } from '../edition.js'
import { type Choice, choiceOf, type Question } from '../question.js'
import { type Condition, fulfils, type Rule } from '../rule.js'
import type { SayOnPaper } from './paper-words.js'
import { printedNumbers } from './printed-numbers.js'

type Asks = Pick<Questionnaire, 'sections'>

/**
 * Who is to answer a question, for a page that cannot look: "Answer questions 6 to 8 only if you chose “Yes” in question 5. If not,
 * go to question 9." Said once, before the first of those that follow each other under the same rule.
 * @returns null when everybody is, or when it was said before
 */
export const skipWords = (question: Question, asks: Asks, say: SayOnPaper): string | null => {
  const run = runFrom(question, asks)
  if (!question.onlyIf || !run) return null
  const numbers = printedNumbers(asks)
  const last = run.at(-1)
  const only = say(run.length > 1 ? 'only-these' : 'only-this', {
    from: String(numbers.get(question.id)),
    to: String(last && numbers.get(last.id)),
    conditions: conditionsIn(question.onlyIf, asks, say),
  })
  const before = questionBefore(question, asks)
  return before && isSaidBeside(before, run) ? only : `${only} ${otherwise(run, asks, say)}`
}

/** Where a choice leads when it leaves out the questions that come right after: "Go to question 9". Else null. */
export const goesTo = (question: Question, choice: Choice, asks: Asks, say: SayOnPaper): string | null => {
  const questions = questionsOf(asks)
  const next = questions[questions.findIndex(({ id }) => id === question.id) + 1]
  const run = next && runFrom(next, asks)
  if (!run || !isSaidBeside(question, run) || !run[0]?.onlyIf) return null
  if (fulfils({ [question.id]: { kind: 'chosen', choices: [choice.id] } }, run[0].onlyIf)) return null
  const after = numberAfter(run, asks)
  return after === null ? say('go-to-end') : say('go-to', { number: String(after) })
}

// ---------------------------------------------------------------------------------------------------------------------

const sameRule = (one: Question, other: Question | undefined): boolean =>
  JSON.stringify(one.onlyIf) === JSON.stringify(other?.onlyIf)

const questionBefore = (question: Question, asks: Asks): Question | undefined => {
  const questions = questionsOf(asks)
  return questions[questions.findIndex(({ id }) => id === question.id) - 1]
}

/** The questions that begin here and follow each other under the same rule; null when they began before. */
const runFrom = (question: Question, asks: Asks): Question[] | null => {
  const before = questionBefore(question, asks)
  if (before && sameRule(question, before)) return null
  const questions = questionsOf(asks)
  const rest = questions.slice(questions.findIndex(({ id }) => id === question.id))
  const end = rest.findIndex(one => !sameRule(question, one))
  return end === -1 ? rest : rest.slice(0, end)
}

/** Whether the way on can stand beside the choices of the question before: the rule looks at nothing but what was chosen there. */
const isSaidBeside = (before: Question, [first]: Question[]): boolean => {
  const [condition, another] = first?.onlyIf?.conditions ?? []
  const looksAtChoice = condition?.is === 'any-of' || condition?.is === 'none-of'
  const isOne = before.type === 'single' || before.type === 'scale'
  return looksAtChoice && !another && isOne && !before.grid && condition.question === before.id
}

const numberAfter = (run: Question[], asks: Asks): number | null => {
  const last = run.at(-1)
  const after = (last && (printedNumbers(asks).get(last.id) ?? 0)) ?? 0
  return after < questionsOf(asks).length ? after + 1 : null
}

const otherwise = (run: Question[], asks: Asks, say: SayOnPaper): string => {
  const after = numberAfter(run, asks)
  return after === null ? say('otherwise-end') : say('otherwise', { number: String(after) })
}

const conditionsIn = ({ hold, conditions }: Rule, asks: Asks, say: SayOnPaper): string =>
  conditions.map(one => conditionIn(one, asks, say)).join(` ${say(hold === 'all' ? 'and' : 'or')} `)

const conditionIn = (condition: Condition, asks: Asks, say: SayOnPaper): string => {
  const number = String(printedNumbers(asks).get(condition.question) ?? '')
  switch (condition.is) {
    case 'any-of':
      return say('chose', { number, choices: choicesIn(condition, asks, say) })
    case 'none-of':
      return say('chose-not', { number, choices: choicesIn(condition, asks, say) })
    case 'at-least':
      return say('at-least', { number, value: String(condition.value) })
    case 'at-most':
      return say('at-most', { number, value: String(condition.value) })
    case 'answered':
    case 'unanswered':
      return say(condition.is, { number })
  }
}

const choicesIn = (
  { question, choices }: Extract<Condition, { is: 'any-of' | 'none-of' }>,
  asks: Asks,
  say: SayOnPaper,
): string => {
  const about = questionIn(asks, question)
  return choices.map(id => `“${(about && choiceOf(about, id)?.text) ?? id}”`).join(` ${say('or')} `)
}
