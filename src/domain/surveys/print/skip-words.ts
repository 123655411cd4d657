import { fillPlaceholders } from '../../wordings/placeholders.js'
import { type Questionnaire, questionIn, questionsOf } from '../edition.js'
import { type Choice, choiceOf, type Question } from '../question.js'
import { type Condition, fulfils, type Rule } from '../rule.js'
import type { PaperWords } from './paper-words.js'
import { printedNumbers } from './printed-numbers.js'

type Asks = Pick<Questionnaire, 'sections'>

/**
 * Who is to answer a question, for a page that cannot look: "Answer questions 6 to 8 only if you chose “Yes” in question 5. If not,
 * go to question 9." Said once, before the first of those that follow each other under the same rule.
 * @returns null when everybody is, or when it was said before
 */
export const skipWords = (question: Question, asks: Asks, words: PaperWords): string | null => {
  const run = runFrom(question, asks)
  if (!question.onlyIf || !run) return null
  const numbers = printedNumbers(asks)
  const last = run.at(-1)
  const only = fill(run.length > 1 ? words.onlyThese : words.onlyThis, {
    from: String(numbers.get(question.id)),
    to: String(last && numbers.get(last.id)),
    conditions: conditionsIn(question.onlyIf, asks, words),
  })
  const before = questionBefore(question, asks)
  return before && isSaidBeside(before, run) ? only : `${only} ${otherwise(run, asks, words)}`
}

/** Where a choice leads when it leaves out the questions that come right after: "Go to question 9". Else null. */
export const goesTo = (question: Question, choice: Choice, asks: Asks, words: PaperWords): string | null => {
  const questions = questionsOf(asks)
  const next = questions[questions.findIndex(({ id }) => id === question.id) + 1]
  const run = next && runFrom(next, asks)
  if (!run || !isSaidBeside(question, run) || !run[0]?.onlyIf) return null
  if (fulfils({ [question.id]: { kind: 'chosen', choices: [choice.id] } }, run[0].onlyIf)) return null
  const after = numberAfter(run, asks)
  return after === null ? words.goToEnd : fill(words.goTo, { number: String(after) })
}

// ---------------------------------------------------------------------------------------------------------------------

const fill = (text: string, values: Record<string, string>): string => fillPlaceholders(text, name => values[name])

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

const otherwise = (run: Question[], asks: Asks, words: PaperWords): string => {
  const after = numberAfter(run, asks)
  return after === null ? words.otherwiseEnd : fill(words.otherwise, { number: String(after) })
}

const conditionsIn = ({ hold, conditions }: Rule, asks: Asks, words: PaperWords): string =>
  conditions.map(one => conditionIn(one, asks, words)).join(` ${hold === 'all' ? words.and : words.or} `)

const conditionIn = (condition: Condition, asks: Asks, words: PaperWords): string => {
  const number = String(printedNumbers(asks).get(condition.question) ?? '')
  switch (condition.is) {
    case 'any-of':
      return fill(words.chose, { number, choices: choicesIn(condition, asks, words) })
    case 'none-of':
      return fill(words.choseNot, { number, choices: choicesIn(condition, asks, words) })
    case 'at-least':
      return fill(words.atLeast, { number, value: String(condition.value) })
    case 'at-most':
      return fill(words.atMost, { number, value: String(condition.value) })
    case 'answered':
    case 'unanswered':
      return fill(words[condition.is], { number })
  }
}

const choicesIn = (
  { question, choices }: Extract<Condition, { is: 'any-of' | 'none-of' }>,
  asks: Asks,
  { or }: PaperWords,
): string => {
  const about = questionIn(asks, question)
  return choices.map(id => `“${(about && choiceOf(about, id)?.text) ?? id}”`).join(` ${or} `)
}
