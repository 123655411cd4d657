import { quantile } from '../../agreement/interval.js'
import type { Question } from '../question.js'
import { type Counted, saidTo } from './counted.js'
import { FEWEST } from './hiding/small.js'
import { type DateResult, FEWEST_FOR_AVERAGES, type NumberResult } from './question-result.js'
import { meanOf } from './statistics/mean.js'
import { shownTurnout, turnoutOf } from './turnout.js'

/** The numbers that were answered, in no order. */
export const numbersSaid = ({ id }: Question, responses: readonly Counted[]): number[] =>
  responses.flatMap(response => {
    const said = saidTo(response, id)
    return said.kind === 'number' ? [said.value] : []
  })

/** @param linked whether the number of those who were not asked is hidden, because it would give away something elsewhere */
export const numberResult = (question: Question, responses: readonly Counted[], linked: boolean): NumberResult => {
  const values = numbersSaid(question, responses).sort((one, other) => one - other)
  return {
    kind: 'number',
    question,
    turnout: shownTurnout(turnoutOf(question.id, responses), linked),
    spread: values.length < FEWEST_FOR_AVERAGES ? null : spreadOf(values),
  }
}

/** @param linked whether the number of those who were not asked is hidden, because it would give away something elsewhere */
export const dateResult = (question: Question, responses: readonly Counted[], linked: boolean): DateResult => {
  const days = responses
    .flatMap(response => {
      const said = saidTo(response, question.id)
      return said.kind === 'date' ? [said.value] : []
    })
    .sort()
  const [from, to] = [days[FEWEST - 1], days.at(-FEWEST)]
  return {
    kind: 'date',
    question,
    turnout: shownTurnout(turnoutOf(question.id, responses), linked),
    span: days.length >= FEWEST_FOR_AVERAGES && from && to ? { from, to } : null,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const spreadOf = (sorted: readonly number[]): NumberResult['spread'] => ({
  lowerQuartile: quantile(sorted, 0.25),
  median: quantile(sorted, 0.5),
  upperQuartile: quantile(sorted, 0.75),
  ...meanOf(sorted),
})
