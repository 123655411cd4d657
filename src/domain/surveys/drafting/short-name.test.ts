import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aQuestion, aQuestionnaire } from '../../../../test/support/survey-builders.js'
import { problemsOf } from '../problems.js'
import { shortNameFor } from './short-name.js'

it('keeps the words that say what a question is about', () => {
  expect(shortNameFor('Does your child have an EHC plan?', [])).toBe('ehc_plan')
  expect(shortNameFor('How long did you wait for speech therapy?', [])).toBe('long_wait_speech')
  expect(shortNameFor('What’s been hard?', [])).toBe('whats_hard')
})

it('counts up where the name is taken, in whatever case', () => {
  expect(shortNameFor('EHC plan', ['EHC_Plan'])).toBe('ehc_plan_2')
  expect(shortNameFor('EHC plan', ['ehc_plan', 'ehc_plan_2'])).toBe('ehc_plan_3')
})

it('finds a name where there are no Latin words', () => {
  expect(shortNameFor('کیا؟', [])).toBe('question')
  expect(shortNameFor('2026?', ['question'])).toBe('question_2')
})

it('always gives a name that may go live', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (words, taken) => {
      const name = shortNameFor(words, taken)
      const sections = [{ id: 'all', title: 'All', questions: [aQuestion({ name })] }]
      expect(problemsOf(aQuestionnaire({ sections }))).toEqual([])
    }),
  )
})
