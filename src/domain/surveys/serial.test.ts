import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSerial, serialOf } from './serial.js'

const number = fc.integer({ min: 1, max: 99_999_999 })

describe('the serial of a sheet', () => {
  it('is a running number of four digits and a check digit', () => {
    // Damm's own example: 572 carries the check digit 4, and leading zeros change nothing.
    expect(serialOf(572)).toBe('05724')
  })

  it('is read as it was printed, with spaces or without', () => {
    fc.assert(
      fc.property(number, value => {
        expect(readSerial(` ${[...serialOf(value)].join(' ')} `)).toBe(serialOf(value))
      }),
    )
  })

  it('is not read with one wrong digit', () => {
    fc.assert(
      fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (value, place, more) => {
        const serial = serialOf(value)
        const at = place % serial.length
        const wrong = (Number(serial[at]) + more) % 10
        expect(readSerial(`${serial.slice(0, at)}${wrong}${serial.slice(at + 1)}`)).toBeNull()
      }),
    )
  })

  it('is not read with two neighbours swapped', () => {
    fc.assert(
      fc.property(number, fc.nat(), (value, place) => {
        const serial = serialOf(value)
        const at = place % (serial.length - 1)
        const [one, other] = [serial[at], serial[at + 1]]
        fc.pre(one !== other)
        expect(readSerial(`${serial.slice(0, at)}${other}${one}${serial.slice(at + 2)}`)).toBeNull()
      }),
    )
  })

  it('is not read from anything else', () => {
    for (const typed of ['', '12', 'A0425', '0'.repeat(40)]) expect(readSerial(typed)).toBeNull()
  })
})
