import { expect, it } from 'vitest'
import { inWords } from './durations.js'

it.each([
  [0, '0 seconds'],
  [0.2, '1 second'],
  [59.1, '1 minute'],
  [65, '1 minute 5 seconds'],
  [3600, '60 minutes'],
])('%d seconds are "%s"', (seconds, words) => {
  expect(inWords(seconds)).toBe(words)
})
