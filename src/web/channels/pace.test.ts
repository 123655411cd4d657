import { expect, it } from 'vitest'
import { paceInWords } from './pace.js'

it.each([
  [12.4, 'About 12 a day'],
  [1, 'About 1 a day'],
  [0.5, 'About 4 a week'],
  [0.15, 'About 1 a week'],
  [0.05, 'Less than one a week'],
  [null, 'Too little has come in to tell'],
])('says %s a day in the words a person would use', (perDay, words) => {
  expect(paceInWords(perDay)).toBe(words)
})
