import { expect, it } from 'vitest'
import { withDigits } from './spoken-number.js'

it.each([
  ['number three', 'number 3'],
  ['Twenty-two weeks.', '22 weeks.'],
  ['one three', '1 3'],
  ['one, two and five', '1, 2 and 5'],
  ['twenty, two', '20, 2'],
  ['a hundred and five', '105'],
  ['two hundred', '200'],
  ['nineteen', '19'],
  ['a hundredth', 'a hundredth'],
  ['no one came', 'no 1 came'],
  ['', ''],
])('hears the numbers in %j', (said, written) => {
  expect(withDigits(said)).toBe(written)
})
