import { expect, it } from 'vitest'
import { withNumbers } from './chat-line.js'

const choices = (...labels: string[]) => labels.map(label => ({ id: label, label }))

it('choices are numbered where there are no buttons', () => {
  expect(withNumbers({ text: 'May we?', choices: choices('Yes', 'No') })).toBe('May we?\n\n1. Yes\n2. No')
})

it('choices that are numbers themselves are not numbered, or a 5 would mean two things', () => {
  expect(withNumbers({ text: 'How old?', choices: choices('0–4', 'Skip') })).toBe('How old?\n\n- 0–4\n- Skip')
})

it('a text without choices stays as it is', () => {
  expect(withNumbers({ text: 'Thank you.' })).toBe('Thank you.')
})
