import { describe, expect, it } from 'vitest'
import { aQuestion, aQuestionnaire } from '../../../../test/support/survey-builders.js'
import type { Question } from '../question.js'
import type { Condition, Rule } from '../rule.js'
import { goesTo, skipWords } from './skip-words.js'

/** Shows which text is said with what. */
const say = (id: string, values: Record<string, string> = {}) => [id, ...Object.values(values)].join(' ')

const asked = (id: string, conditions: Condition[] = [], hold: Rule['hold'] = 'all', about: Partial<Question> = {}) =>
  aQuestion({ id, name: id, ...(conditions.length > 0 ? { onlyIf: { hold, conditions } } : {}), ...about })

const onlyIfYes: Condition = { question: 'one', is: 'any-of', choices: ['yes'] }

const on = (...questions: Question[]) => aQuestionnaire({ sections: [{ id: 'all', title: 'All', questions }] })

const [yes, no] = aQuestion().choices

describe('the way on beside a choice', () => {
  const [one, two, three, four] = [asked('one'), asked('two', [onlyIfYes]), asked('three', [onlyIfYes]), asked('four')]

  it('stands where the choice leaves questions out, and nowhere else', () => {
    const form = on(one, two, three, four)
    expect(no && goesTo(one, no, form, say)).toBe('go-to 4')
    expect(yes && goesTo(one, yes, form, say)).toBeNull()
    expect(no && goesTo(two, no, form, say)).toBeNull()
  })

  it('leads to the end where nothing comes after', () => {
    expect(no && goesTo(one, no, on(one, two, three), say)).toBe('go-to-end')
  })

  it('is not there where the questions left out do not come at once', () => {
    expect(no && goesTo(one, no, on(one, four, two), say)).toBeNull()
  })

  it('is not there where several boxes may be crossed', () => {
    const several = asked('one', [], 'all', { type: 'multiple' })
    expect(no && goesTo(several, no, on(several, two), say)).toBeNull()
  })
})

describe('who is to answer', () => {
  it('is said once, before the first of the questions under one rule', () => {
    const [one, two, three] = [asked('one'), asked('two', [onlyIfYes]), asked('three', [onlyIfYes])]
    const form = on(one, two, three)
    expect(skipWords(two, form, say)).toBe('only-these 2 3 chose 1 “Yes”')
    expect(skipWords(three, form, say)).toBeNull()
    expect(skipWords(one, form, say)).toBeNull()
  })

  it('says where to go on, where no choice says it', () => {
    const [one, two, three] = [asked('one'), asked('two'), asked('three', [onlyIfYes])]
    expect(skipWords(three, on(one, two, three, asked('four')), say)).toBe('only-this 3 3 chose 1 “Yes” otherwise 4')
    expect(skipWords(three, on(one, two, three), say)).toBe('only-this 3 3 chose 1 “Yes” otherwise-end')
  })

  it.each<[Condition, string]>([
    [{ question: 'one', is: 'none-of', choices: ['yes', 'no'] }, 'chose-not 1 “Yes” or “No”'],
    [{ question: 'one', is: 'at-least', value: 5 }, 'at-least 1 5'],
    [{ question: 'one', is: 'at-most', value: 5 }, 'at-most 1 5'],
    [{ question: 'one', is: 'answered' }, 'answered 1'],
    [{ question: 'one', is: 'unanswered' }, 'unanswered 1'],
  ])('has words for each kind of condition', (condition, words) => {
    const three = asked('three', [condition])
    expect(skipWords(three, on(asked('one'), asked('two'), three), say)).toContain(words)
  })

  it('tells whether all conditions must hold or one is enough', () => {
    const conditions: Condition[] = [onlyIfYes, { question: 'two', is: 'answered' }]
    const [one, two] = [asked('one'), asked('two')]
    const [all, any] = [asked('three', conditions), asked('three', conditions, 'any')]
    expect(skipWords(all, on(one, two, all), say)).toContain('chose 1 “Yes” and answered 2')
    expect(skipWords(any, on(one, two, any), say)).toContain('chose 1 “Yes” or answered 2')
  })
})
