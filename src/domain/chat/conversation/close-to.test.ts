import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCloseTo, isOneOf, plainWords } from './close-to.js'

/** Few letters, so that words often come near each other. */
const letter = fc.constantFrom('a', 'b', 'c', ' ')
const text = (minLength: number, maxLength: number) =>
  fc.array(letter, { minLength, maxLength }).map(letters => letters.join(''))

/** Every text that is one mistake away: a letter wrong, missing, too many, or two swapped. Written out, to be compared with. */
const withOneMistake = (word: string): string[] => {
  const places = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const)
  const letters = ['a', 'b', 'c', ' ']
  return places.flatMap(([before, after]) => [
    ...letters.map(one => `${before}${one}${after}`),
    ...letters.map(one => `${before}${one}${after.slice(1)}`),
    `${before}${after.slice(1)}`,
    `${before}${after.slice(0, 2).split('').toReversed().join('')}${after.slice(2)}`,
  ])
}

describe('one small mistake', () => {
  it('is forgiven, and no more than one, anywhere but in the first letter', () => {
    fc.assert(
      fc.property(text(4, 7), text(4, 8), (word, typed) => {
        const expected = typed === word || (typed[0] === word[0] && withOneMistake(word).includes(typed))
        expect(isCloseTo(typed, word)).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  it('is forgiven wherever it is made', () => {
    fc.assert(
      fc.property(text(5, 9), fc.nat(), (word, which) => {
        const typed = withOneMistake(word).filter(one => one[0] === word[0] && one.length >= 4)
        expect(isCloseTo(typed[which % typed.length] ?? word, word)).toBe(true)
      }),
    )
  })

  it('is one, whichever of the two was meant', () => {
    fc.assert(
      fc.property(text(0, 8), text(0, 8), (one, other) => {
        expect(isCloseTo(one, other)).toBe(isCloseTo(other, one))
      }),
      { numRuns: 2000 },
    )
  })

  it('is never forgiven in a short word', () => {
    fc.assert(
      fc.property(text(0, 3), text(0, 4), (short, other) => {
        expect(isCloseTo(short, other)).toBe(short === other)
        expect(isCloseTo(other, short)).toBe(short === other)
      }),
    )
  })

  it.each([
    ['stpo', 'stop'],
    ['delet', 'delete'],
    ['delette', 'delete'],
    ['helpp', 'help'],
    ['langauge', 'language'],
    ['usuñ', 'usuń'],
  ])('%s is %s', (typed, word) => {
    expect(isCloseTo(typed, word)).toBe(true)
  })

  it.each([
    ['now', 'no'],
    ['to', 'no'],
    ['top', 'stop'],
    ['shops', 'stop'],
    ['hell no', 'help'],
    ['depleted', 'delete'],
  ])('%s is not %s', (typed, word) => {
    expect(isCloseTo(typed, word)).toBe(false)
  })
})

describe('what is compared', () => {
  it.each([
    ['  Stop!! ', 'stop'],
    ['YESSSS', 'yes'],
    ['Yes 👍🏽', 'yes'],
    ['👍🏽', '👍'],
    ['❤️', '❤'],
    ['I don’t know.', 'i dont know'],
    ['my-data', 'my data'],
    ['\u2068STOP\u2069', 'stop'],
    ['ＳＴＯＰ', 'stop'],
    ['  ', ''],
  ])('%j is %j', (typed, plain) => {
    expect(plainWords(typed)).toBe(plain)
  })

  it('is the same when it is looked at again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), typed => {
        expect(plainWords(plainWords(typed))).toBe(plainWords(typed))
      }),
    )
  })

  it('is never a word when there is nothing', () => {
    expect(isOneOf('', [''])).toBe(false)
    expect(isOneOf(' … ', ['', '…'])).toBe(false)
  })

  it('is one of the words as they are written, marks and all', () => {
    expect(isOneOf('call me!', ['Call me.'])).toBe(true)
    expect(isOneOf('call', ['call me'])).toBe(false)
  })
})
