import { describe, expect, it } from 'vitest'
import type { Answered } from './answered.js'
import type { Question } from './question.js'
import { statedBy } from './stated-by.js'

const area: Question = {
  id: 'area',
  name: 'area',
  type: 'single',
  text: 'Where do you live?',
  tells: 'area',
  choices: [
    { id: 'wyre-forest', code: 1, text: 'Wyre Forest' },
    { id: 'not-said', code: 2, text: 'I would rather not say', alone: true },
  ],
}
const needs: Question = { ...area, id: 'needs', name: 'needs', type: 'multiple', tells: 'needs' }
const plan = { sections: [{ id: 's', title: 'You', questions: [area, needs] }] }

describe('what a family says of itself in a survey', () => {
  it('is known of the free answers too', () => {
    const chosen: Answered = { kind: 'chosen', choices: ['wyre-forest'] }
    expect(statedBy(plan, { area: chosen, needs: chosen })).toEqual({
      area: 'wyre-forest',
      needs: ['wyre-forest'],
    })
  })

  it('is nothing when they would rather not say, left it blank or were not asked', () => {
    expect(statedBy(plan, { area: { kind: 'chosen', choices: ['not-said'] }, needs: { kind: 'blank' } })).toEqual({})
  })
})
