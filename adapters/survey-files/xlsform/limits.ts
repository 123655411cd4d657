import type { ForeignQuestion } from '../form/foreign-form.js'
import { type Comparison, type Expression, TURNED } from '../rules/expression.js'

/** One end of a range: `. >= 0`. */
export interface Limit {
  by: Comparison
  value: string
}

/** @returns null when it is no end of a range of the answer itself */
export const limitOf = (part: Expression): Limit | null => {
  if (part.kind !== 'compare') return null
  const { by, left, right } = part
  if (isItself(left)) return endOf(by, right)
  return isItself(right) ? endOf(TURNED[by], left) : null
}

/** Gives the question this range, if it can have one. @returns whether it can */
export const withLimits = (question: ForeignQuestion, limits: Limit[]): boolean => {
  if (question.type === 'number') return withNumbers(question, limits)
  return question.type === 'date' && withDays(question, limits)
}

// ---------------------------------------------------------------------------------------------------------------------

const isItself = (part: Expression): boolean => part.kind === 'name' && part.name === '.'

const endOf = (by: Comparison, side: Expression): Limit | null => {
  if (by === '=' || by === '!=') return null
  const [inCall] = side.kind === 'call' && side.name === 'date' ? side.given : [side]
  return inCall?.kind === 'value' ? { by, value: inCall.value } : null
}

const withNumbers = (question: ForeignQuestion, limits: Limit[]): boolean => {
  const isWhole = question.number?.whole === true
  const range = { ...question.number }
  for (const { by, value } of limits) {
    const number = Number(value)
    const step = by === '<' || by === '>' ? 1 : 0
    if (!Number.isFinite(number) || value === '' || (step === 1 && !isWhole)) return false
    if (by.startsWith('>')) range.least = number + step
    else range.most = number - step
  }
  question.number = range
  return true
}

const withDays = (question: ForeignQuestion, limits: Limit[]): boolean => {
  const range = { ...question.date }
  for (const { by, value } of limits) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || by === '<' || by === '>') return false
    if (by === '>=') range.earliest = value
    else range.latest = value
  }
  question.date = range
  return true
}
