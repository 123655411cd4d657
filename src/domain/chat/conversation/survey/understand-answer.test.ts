import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { age, met, needs, plan, safe, weeks } from '../../../../../test/support/a-survey-chat.js'
import { hostileText } from '../../../../../test/support/hostile-text.js'
import type { Question } from '../../../surveys/question.js'
import { understandAnswer } from './understand-answer.js'

const manner = { language: 'en', means: (what: string, words: string) => words === what } as const
const understood = (question: Question, text: string) => understandAnswer(question, text, manner)?.answered ?? null

describe('what somebody typed or said', () => {
  it.each<[string, Question]>([
    ['?', plan],
    ['/', plan],
    ['6', plan],
    ['0', plan],
    ['yes and no', plan],
    ['dis', safe],
    ['1-3', needs],
    ['autism and the moon', needs],
    ['5 to 15', age],
    ['30', age],
    ['/12', weeks],
    ['12 miles', weeks],
    ['14/3', met],
    ['14 Octember 2026', met],
  ])('is not guessed at: %s', (text, question) => {
    expect(understood(question, text)).toBeNull()
  })

  it('is not guessed at where it is longer than any answer, whatever number its letters spell', () => {
    expect(understood(weeks, `o${'1'.repeat(60_000)}ne`)).toBeNull()
  })

  it('may name the month in the language of the conversation', () => {
    const inPolish = understandAnswer(met, '14 marca 2026', { ...manner, language: 'pl' })
    expect(inPolish?.answered).toEqual({ kind: 'date', value: '2026-03-14' })
  })

  it('is read without harm whatever it is, and gives only choices that there are', () => {
    fc.assert(
      fc.property(fc.constantFrom(plan, needs, age, safe, weeks, met), hostileText(), (question, text) => {
        const answered = understood(question, text)
        if (answered?.kind === 'chosen') {
          expect(answered.choices.length).toBeGreaterThan(0)
          for (const id of answered.choices) expect(question.choices.map(choice => choice.id)).toContain(id)
        }
        if (answered?.kind === 'number') expect(Number.isFinite(answered.value)).toBe(true)
      }),
    )
  })
})
