import type { Rule } from '../../../src/domain/surveys/rule.js'
import type { Told } from '../../../src/domain/surveys/survey-file.js'
import type { Lookup } from '../rules/known-question.js'
import type { OneRule } from '../rules/one-condition.js'
import { readExpression } from '../rules/read-expression.js'
import { allOf, ruleOf } from '../rules/rule-of.js'
import { calledFor, type ForeignQuestion } from './foreign-form.js'

/** The rule for when a question is asked; what ours cannot say is told, and does not keep the question from being asked. */
export const takeRules = ({ name, text, onlyIf }: ForeignQuestion, lookup: Lookup, told: Told[]): Rule | null => {
  const where = calledFor(name, text)
  const taken = onlyIf.flatMap(written => {
    const expression = readExpression(written)
    const rule = expression && ruleOf(expression, lookup)
    if (!rule) told.push({ where, says: `It was asked only if ${shown(written)}. ${UNSAID}` })
    if (rule?.near) told.push({ where, says: `It was asked only if ${shown(written)}. ${NEAR}` })
    return rule ?? []
  })
  return combined(taken, says => told.push({ where, says }))
}

// ---------------------------------------------------------------------------------------------------------------------

/** Where several rules do not go into one, the question's own stands last and is kept. */
const combined = (rules: OneRule[], tell: (says: string) => void): Rule | null => {
  const last = rules.at(-1)
  if (!last || rules.length === 1) return last ? plainRule(last) : null
  const rule = allOf(rules)
  if (!rule) tell(ONE_OF_TWO)
  else if (rule.near && !rules.some(({ near }) => near)) tell(`Two rules decide whether it is asked. ${NEAR}`)
  return plainRule(rule ?? last)
}

const plainRule = ({ hold, conditions }: Rule): Rule => ({ hold, conditions })

const ONE_OF_TWO =
  'Its part had a rule, and it had one of its own. Earshot cannot say both, so only its own is kept: look whether that is enough.'
const UNSAID = 'Earshot cannot say this rule, so everybody is asked. Write a rule of your own.'
const NEAR = 'The rule here is nearly the same: look whether it is what you want.'

const shown = (written: string): string =>
  written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)} …` : written

const LONGEST_SHOWN = 200
