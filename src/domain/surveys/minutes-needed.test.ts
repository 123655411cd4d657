import { describe, expect, it } from 'vitest'
import { aQuestion, aQuestionnaire } from '../../../test/support/survey-builders.js'
import { minutesNeeded } from './minutes-needed.js'
import type { QuestionType } from './question.js'

const asking = (...types: QuestionType[]) =>
  aQuestionnaire({ sections: [{ id: 'all', title: '', questions: types.map(type => aQuestion({ type })) }] })

describe('the minutes that a survey needs', () => {
  it('are told exactly while they are few, and in steps of five beyond', () => {
    expect(minutesNeeded(asking())).toBe(2)
    expect(minutesNeeded(asking('single', 'long'))).toBe(3)
    expect(minutesNeeded(asking('long', 'long', 'long'))).toBe(10)
  })
})
