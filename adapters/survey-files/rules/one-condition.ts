import type { Condition, Rule } from '../../../src/domain/surveys/rule.js'
import { type Comparison, type Expression, TURNED } from './expression.js'
import type { Known, Lookup } from './known-question.js'
import { plainName } from './plain-name.js'

/** A rule of ours for one comparison or call. `near`: not quite the same as there. */
export interface OneRule extends Rule {
  near: boolean
}

/** @returns null when ours cannot say it */
export const ruleOfComparison = (
  { by, left, right }: Extract<Expression, { kind: 'compare' }>,
  lookup: Lookup,
): OneRule | null => {
  if (left.kind === 'value') return right.kind === 'value' ? null : compared(right, TURNED[by], left.value, lookup)
  return right.kind === 'value' ? compared(left, by, right.value, lookup) : null
}

/** @returns null when ours cannot say it */
export const ruleOfCall = ({ name, given }: Extract<Expression, { kind: 'call' }>, lookup: Lookup): OneRule | null => {
  const [about, value] = given
  const known = about?.kind === 'name' ? lookup(plainName(about.name)) : null
  if (!known) return null
  if (name === 'is_empty') return only({ question: known.question.id, is: 'unanswered' })
  return name === 'selected' && value?.kind === 'value' ? chosen(known, [value.value]) : null
}

// ---------------------------------------------------------------------------------------------------------------------

const only = (condition: Condition, near = false): OneRule => ({ hold: 'all', conditions: [condition], near })

const compared = (left: Expression, by: Comparison, value: string, lookup: Lookup): OneRule | null => {
  if (left.kind === 'call') return amongChosen(left, by, value, lookup)
  const known = left.kind === 'name' ? lookup(plainName(left.name)) : null
  if (!known) return null
  if (known.box) return ofBox(known, known.box.id, by, value)
  if (value === '') return ofEmpty(known, by)
  if (known.question.type === 'number') return ofNumber(known, by, Number(value))
  return known.choices.size > 0 ? ofChoice(known, by, value) : null
}

/** `count-selected(${q}) > 0` and `string-length(${q}) >= 1` ask whether anything was answered. */
const amongChosen = (
  { name, given: [about] }: Extract<Expression, { kind: 'call' }>,
  by: Comparison,
  value: string,
  lookup: Lookup,
): OneRule | null => {
  const asksForAny = (by === '>' && value === '0') || (by === '>=' && value === '1')
  const known = about?.kind === 'name' ? lookup(plainName(about.name)) : null
  if (!known || !asksForAny || !['count-selected', 'string-length', 'strlen'].includes(name)) return null
  return only({ question: known.question.id, is: 'answered' })
}

const ofEmpty = ({ question }: Known, by: Comparison): OneRule | null => {
  if (by === '=') return only({ question: question.id, is: 'unanswered' })
  return by === '!=' ? only({ question: question.id, is: 'answered' }) : null
}

const ofBox = ({ question }: Known, choice: string, by: Comparison, value: string): OneRule | null => {
  if (value !== 'Y' && value !== '') return null
  const isTicked = (value === 'Y' && by === '=') || (value === '' && by === '!=')
  if (isTicked) return only({ question: question.id, is: 'any-of', choices: [choice] })
  return by === '=' || by === '!=' ? noneOf(question.id, [choice]) : null
}

const chosen = ({ question, choices }: Known, names: string[]): OneRule | null => {
  const ids = names.flatMap(name => choices.get(name)?.id ?? [])
  return ids.length === 0 ? null : only({ question: question.id, is: 'any-of', choices: ids })
}

/** There, "is not this" is true of a question that was left blank, too. */
const noneOf = (question: string, choices: string[]): OneRule => ({
  hold: 'any',
  conditions: [
    { question, is: 'none-of', choices },
    { question, is: 'unanswered' },
  ],
  near: false,
})

const ofChoice = (known: Known, by: Comparison, value: string): OneRule | null => {
  const { question, choices } = known
  if (by === '=') return exactly(known, value)
  const choice = choices.get(value)
  if (by === '!=') return choice ? noneOf(question.id, [choice.id]) : null
  return chosen(
    known,
    [...choices.keys()].filter(name => /^-?\d+$/.test(name) && fits(Number(name), by, Number(value))),
  )
}

/** Of several boxes, "is this" means there: this one and no other. */
const exactly = (known: Known, value: string): OneRule | null => {
  const rule = chosen(known, [value])
  return rule && known.question.type === 'multiple' ? { ...rule, near: true } : rule
}

const fits = (one: number, by: Comparison, other: number): boolean => {
  if (by === '<' || by === '<=') return one < other || (by === '<=' && one === other)
  return one > other || (by === '>=' && one === other)
}

const ofNumber = ({ question }: Known, by: Comparison, value: number): OneRule | null => {
  if (!Number.isFinite(value) || by === '!=') return null
  const least: Condition = { question: question.id, is: 'at-least', value }
  const most: Condition = { question: question.id, is: 'at-most', value }
  if (by === '=') return { hold: 'all', conditions: [least, most], near: false }
  if (by === '>=') return only(least)
  if (by === '<=') return only(most)
  const step = question.number?.whole && Number.isInteger(value) ? 1 : 0
  return by === '>'
    ? only({ ...least, value: value + step }, step === 0)
    : only({ ...most, value: value - step }, step === 0)
}
