import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/domain/surveys/question.js'
import { aQuestion } from '../../../test/support/survey-builders.js'
import type { Known } from './known-question.js'
import { readExpression } from './read-expression.js'
import { ruleOf } from './rule-of.js'

const known = (question: Partial<Question>, box: string | null = null): Known => {
  const whole = aQuestion({ id: question.id ?? 'plan', ...question })
  const choices = new Map(whole.choices.map(choice => [choice.id, choice]))
  return { question: whole, choices, box: (box && choices.get(box)) || null }
}

const points = ['1', '2', '3', '4'].map((id, place) => ({ id, code: place + 1, text: id }))
const QUESTIONS: Record<string, Known> = {
  plan: known({ id: 'plan' }),
  marks: known({ id: 'marks', type: 'scale', choices: points }),
  age: known({ id: 'age', type: 'number', choices: [], number: { whole: true } }),
  miles: known({ id: 'miles', type: 'number', choices: [] }),
  story: known({ id: 'story', type: 'long', choices: [] }),
  helped_yes: known({ id: 'helped', type: 'multiple' }, 'yes'),
}

/** XLSForm's names without the sign that a string of ours should not have. */
const braced = (written: string): string => written.replaceAll('{', '${')

const rule = (written: string) => {
  const expression = readExpression(braced(written))
  return expression && ruleOf(expression, name => QUESTIONS[name] ?? null)
}

const planIs = (choice: string) => ({ question: 'plan', is: 'any-of', choices: [choice] })
const noPlanSaid = { question: 'plan', is: 'unanswered' }
const planIsNot = (choice: string) => ({ question: 'plan', is: 'none-of', choices: [choice] })
const all = (...conditions: object[]) => ({ hold: 'all', conditions, near: false })
const any = (...conditions: object[]) => ({ hold: 'any', conditions, near: false })
const near = (one: object) => ({ ...one, near: true })
const age = (is: string, value: number) => ({ question: 'age', is, value })

describe('a rule of another program', () => {
  it.each([
    ["{plan} = 'yes'", all(planIs('yes'))],
    ["{ plan }='yes'", all(planIs('yes'))],
    ["'yes' = {plan}", all(planIs('yes'))],
    ["selected({plan}, 'yes')", all(planIs('yes'))],
    ['plan.NAOK == "yes"', all(planIs('yes'))],
    ['((plan eq "yes"))', all(planIs('yes'))],
    ["{plan} != 'yes'", any(planIsNot('yes'), noPlanSaid)],
    ["not(selected({plan}, 'yes'))", any(planIsNot('yes'), noPlanSaid)],
    ["not(not({plan} = 'yes'))", all(planIs('yes'))],
    ["{plan} = ''", all(noPlanSaid)],
    ["{plan} != ''", all({ question: 'plan', is: 'answered' })],
    ['is_empty(plan)', all(noPlanSaid)],
    ['!is_empty(plan)', all({ question: 'plan', is: 'answered' })],
    ['count-selected({plan}) > 0', all({ question: 'plan', is: 'answered' })],
    ['string-length({story}) >= 1', all({ question: 'story', is: 'answered' })],
    ['{age} > 12', all(age('at-least', 13))],
    ["{age} < '12'", all(age('at-most', 11))],
    ['12 <= {age}', all(age('at-least', 12))],
    ['{age} = 5', all(age('at-least', 5), age('at-most', 5))],
    ['{miles} > 2.5', near(all({ question: 'miles', is: 'at-least', value: 2.5 }))],
    ['not({age} >= 12)', near(all(age('at-most', 11)))],
    ['{age} >= -1', all(age('at-least', -1))],
    ['marks <= 2', all({ question: 'marks', is: 'any-of', choices: ['1', '2'] })],
    ["{plan} = 'yes' or {plan} = 'no'", any({ question: 'plan', is: 'any-of', choices: ['yes', 'no'] })],
    [
      "({plan} = 'yes' or {plan} = 'no') and {age} >= 5",
      all({ question: 'plan', is: 'any-of', choices: ['yes', 'no'] }, age('at-least', 5)),
    ],
    ["{plan} = 'yes' and {age} >= 5", all(planIs('yes'), age('at-least', 5))],
    ["{plan} != 'yes' and {age} >= 5", near(all(planIsNot('yes'), age('at-least', 5)))],
    ["not({plan} = 'yes' and {plan} = 'no')", any(planIsNot('yes'), noPlanSaid, planIsNot('no'), noPlanSaid)],
    ['helped_yes == "Y"', all({ question: 'helped', is: 'any-of', choices: ['yes'] })],
    [
      'helped_yes != "Y"',
      any({ question: 'helped', is: 'none-of', choices: ['yes'] }, { question: 'helped', is: 'unanswered' }),
    ],
  ])('reads %s', (written, said) => {
    expect(rule(written)).toEqual(said)
  })

  it.each([
    ['asks of something that was not asked before', "{later} = 'yes'"],
    ['asks for a choice that is not there', "{plan} = 'perhaps'"],
    ['calculates', '{age} + 1 > 12'],
    ['compares two answers', '{age} > {miles}'],
    ['is true of some and not of others in two ways', "({plan} = 'yes' and {age} > 5) or {miles} > 2"],
    ['leaves two numbers out', '{age} != 5'],
    ['says nothing of a question', '1 = 1'],
    ['looks into words', "contains({story}, 'bus')"],
    ['is not finished', "{plan} = 'yes' and"],
    ['is not closed', "selected({plan}, 'yes'"],
  ])('is not taken when it %s', (_what, written) => {
    expect(rule(written)).toBeNull()
  })

  it('is taken or not, and nothing else happens, whatever is written', () => {
    const pieces = [
      '{plan}',
      'plan.NAOK',
      "'yes'",
      '"Y"',
      '=',
      '!=',
      '>',
      'and',
      'or',
      'not(',
      '!',
      '(',
      ')',
      '.',
      ',',
      '5',
      '-',
      'selected(',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 60 }),
        words => {
          const read = rule(words.join(' '))
          expect(read === null || read.conditions.length > 0).toBe(true)
        },
      ),
    )
  })
})
