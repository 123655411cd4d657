import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loopedPhrase, withoutLoop } from './loops.js'

const times = (count: number, ...phrase: number[]) => Array.from({ length: count }, () => phrase).flat()

describe('a model that goes round in circles', () => {
  test('one token eight times is a loop, seven times is a person saying no', () => {
    expect(loopedPhrase([5, ...times(8, 9)])).toBe(1)
    expect(loopedPhrase([5, ...times(7, 9)])).toBe(0)
  })

  test('a phrase needs five times and sixteen tokens', () => {
    expect(loopedPhrase(times(5, 1, 2, 3, 4))).toBe(4)
    expect(loopedPhrase(times(5, 1, 2))).toBe(0)
    expect(loopedPhrase(times(8, 1, 2))).toBe(2)
    expect(loopedPhrase(times(4, 1, 2, 3, 4, 5))).toBe(0)
  })

  test('a loop that has ended is none', () => {
    expect(loopedPhrase([...times(9, 7), 8])).toBe(0)
  })

  test('words can loop as tokens do', () => {
    expect(loopedPhrase('thank you '.repeat(8).trim().split(' '))).toBe(2)
  })

  test('cutting a loop keeps one copy and what came before', () => {
    expect(withoutLoop([1, 2, 3, ...times(6, 7, 8, 9)])).toEqual([1, 2, 3, 7, 8, 9])
  })

  test('what does not loop stays whole', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 60 }), tokens => {
        expect(withoutLoop(tokens)).toEqual(tokens)
      }),
    )
  })
})
