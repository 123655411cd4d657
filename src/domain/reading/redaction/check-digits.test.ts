import { expect, it } from 'vitest'
import { isNhsNumber } from './check-digits.js'

it('one wrong digit makes an NHS number wrong', () => {
  expect(isNhsNumber('9434765919')).toBe(true)
  expect(isNhsNumber('9434765918')).toBe(false)
  expect(isNhsNumber('943476591')).toBe(false)
})
