import type { Condition } from '../../../src/domain/surveys/rule.js'
import { type Expression, OPPOSITE } from './expression.js'
import type { Lookup } from './known-question.js'
import { type OneRule, ruleOfCall, ruleOfComparison } from './one-condition.js'

/**
 * A rule of ours that holds for the same families.
 * @param lookup knows only what was asked before: rules look back
 * @returns null when ours cannot say it
 */
export const ruleOf = (expression: Expression, lookup: Lookup): OneRule | null => {
  switch (expression.kind) {
    case 'compare':
      return ruleOfComparison(expression, lookup)
    case 'call':
      return ruleOfCall(expression, lookup)
    case 'both':
      return allOf(expression.parts.map(part => ruleOf(part, lookup)))
    case 'either':
      return anyOf(expression.parts.map(part => ruleOf(part, lookup)))
    case 'not':
      return ruleOfOpposite(expression.part, lookup)
    default:
      return null
  }
}

/** All of these must hold. @returns null when one is missing, or when they do not go into one rule */
export const allOf = (rules: (OneRule | null)[]): OneRule | null => {
  const conditions: Condition[] = []
  let near = false
  for (const rule of rules) {
    const own = rule && (rule.hold === 'all' || rule.conditions.length === 1 ? rule : withoutBlank(rule))
    if (!own) return null
    near ||= own.near
    conditions.push(...own.conditions)
  }
  return { hold: 'all', conditions, near }
}

// ---------------------------------------------------------------------------------------------------------------------

/** "None of these, or left blank" is two conditions of which one is enough; beside others only the first can be said. */
const withoutBlank = ({ conditions }: OneRule): OneRule | null => {
  const [one, other, ...more] = conditions
  const isNoneOrBlank = one?.is === 'none-of' && other?.is === 'unanswered' && one.question === other.question
  return isNoneOrBlank && more.length === 0 ? { hold: 'all', conditions: [one], near: true } : null
}

const anyOf = (rules: (OneRule | null)[]): OneRule | null => {
  const conditions: Condition[] = []
  let near = false
  for (const rule of rules) {
    if (!rule || (rule.hold === 'all' && rule.conditions.length > 1)) return null
    near ||= rule.near
    for (const condition of rule.conditions) addTo(conditions, condition)
  }
  return { hold: 'any', conditions, near }
}

/** One of these boxes or one of those of the same question is one of them all. */
const addTo = (conditions: Condition[], condition: Condition): void => {
  const same = conditions.find(one => one.is === 'any-of' && one.question === condition.question)
  if (same?.is === 'any-of' && condition.is === 'any-of') same.choices = [...same.choices, ...condition.choices]
  else conditions.push({ ...condition })
}

const ruleOfOpposite = (part: Expression, lookup: Lookup): OneRule | null => {
  if (part.kind === 'not') return ruleOf(part.part, lookup)
  if (part.kind === 'both') return anyOf(part.parts.map(one => ruleOfOpposite(one, lookup)))
  if (part.kind === 'either') return allOf(part.parts.map(one => ruleOfOpposite(one, lookup)))
  if (part.kind === 'compare') return ofOppositeComparison(part, lookup)
  const rule = ruleOf(part, lookup)
  const [condition] = rule?.conditions ?? []
  return rule && condition ? oppositeOf(condition, rule.near) : null
}

/** There, "not 5 or more" is true of a number that was left blank, too. */
const ofOppositeComparison = (part: Extract<Expression, { kind: 'compare' }>, lookup: Lookup): OneRule | null => {
  const rule = ruleOf({ ...part, by: OPPOSITE[part.by] }, lookup)
  return rule && part.by !== '=' && part.by !== '!=' ? { ...rule, near: true } : rule
}

const oppositeOf = (condition: Condition, near: boolean): OneRule | null => {
  const { question } = condition
  switch (condition.is) {
    case 'any-of':
      return {
        hold: 'any',
        conditions: [
          { question, is: 'none-of', choices: condition.choices },
          { question, is: 'unanswered' },
        ],
        near,
      }
    case 'unanswered':
    case 'answered':
      return {
        hold: 'all',
        conditions: [{ question, is: condition.is === 'answered' ? 'unanswered' : 'answered' }],
        near,
      }
    default:
      return null
  }
}
