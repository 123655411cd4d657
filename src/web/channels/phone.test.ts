import { expect, it } from 'vitest'
import { internationalDigits } from './phone.js'

it.each(['07700 900123', '+44 7700 900123', '0044 7700 900123', '+44 (0)7700 900-123', '447700900123'])(
  'reads %s as the British mobile number it is',
  typed => {
    expect(internationalDigits(typed)).toBe('447700900123')
  },
)

it('leaves the numbers of other countries as they are', () => {
  expect(internationalDigits('+353 20 910 0000')).toBe('353209100000')
})

it.each(['', '999', 'our phone', '07700 9OO123', '+44 7700 900123 900124'])('takes %j for no phone number', typed => {
  expect(internationalDigits(typed)).toBeNull()
})
