import { expect, it } from 'vitest'
import { isCardNumber, isNhsNumber, isPupilNumber } from './check-digits.js'

it('one wrong digit makes an NHS number wrong', () => {
  expect(isNhsNumber('9434765919')).toBe(true)
  expect(isNhsNumber('9434765918')).toBe(false)
  expect(isNhsNumber('943476591')).toBe(false)
})

it('a pupil number must begin with the letter its digits ask for', () => {
  const letters = [...'ABCDEFGHJKLMNPQRTUVWXYZ'].filter(letter => isPupilNumber(`${letter}801200001001`))
  expect(letters).toEqual(['H'])
})

it('a card number must pass the Luhn check', () => {
  expect(isCardNumber('4111111111111111')).toBe(true)
  expect(isCardNumber('4111111111111112')).toBe(false)
})
