import type { ForeignQuestion } from '../form/foreign-form.js'
import type { Expression } from '../rules/expression.js'
import { readExpression } from '../rules/read-expression.js'
import { type Limit, limitOf, withLimits } from './limits.js'

/** Takes what an answer has to fulfil as the range of a number or of a day, or as a choice that goes with no other. */
export const takeConstraint = (written: string, question: ForeignQuestion): boolean => {
  const expression = readExpression(written)
  if (!expression) return false
  if (question.type === 'multiple') return takeAlone(expression, question)
  const parts = expression.kind === 'both' ? expression.parts : [expression]
  const limits = parts.map(limitOf)
  return limits.every(limit => limit !== null) && withLimits(question, limits.filter(isLimit))
}

// ---------------------------------------------------------------------------------------------------------------------

const isLimit = (limit: Limit | null): limit is Limit => limit !== null

/** `not(selected(., 'none') and count-selected(.) > 1)`, as it is written everywhere for "none of these". */
const takeAlone = (expression: Expression, { choices }: ForeignQuestion): boolean => {
  if (expression.kind !== 'not' || expression.part.kind !== 'both' || expression.part.parts.length !== 2) return false
  const [name] = expression.part.parts.flatMap(selectedName)
  const countsMore = expression.part.parts.some(asksForSeveral)
  const choice = choices.findIndex(one => one.name === name)
  const found = choices[choice]
  if (!countsMore || !found) return false
  choices[choice] = { ...found, alone: true }
  return true
}

const selectedName = (part: Expression): string[] => {
  const [about, value] = part.kind === 'call' && part.name === 'selected' ? part.given : []
  return about?.kind === 'name' && about.name === '.' && value?.kind === 'value' ? [value.value] : []
}

const asksForSeveral = (part: Expression): boolean =>
  part.kind === 'compare' &&
  part.left.kind === 'call' &&
  part.left.name === 'count-selected' &&
  part.right.kind === 'value' &&
  ((part.by === '>' && part.right.value === '1') || (part.by === '>=' && part.right.value === '2'))
