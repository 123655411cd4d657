import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeReference, readReference } from './reference.js'

const random = () => randomBytes(1).readUInt8()
const reference = fc
  .infiniteStream(fc.integer({ min: 0, max: 255 }))
  .map(bytes => makeReference(() => bytes.next().value ?? 0))

describe('a reference', () => {
  it('has two groups of four without look-alike letters or vowels', () => {
    for (let count = 0; count < 500; count++)
      expect(makeReference(random)).toMatch(
        /^[346789CDFGHJKMNPQRTWXY]{4}-[346789CDFGHJKMNPQRTWXY]{3}[346789CDFGHJKMNPQRTWXYV]$/,
      )
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(reference, code => {
        expect(readReference(code)).toBe(code)
        expect(readReference(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
      }),
    )
  })

  it('is refused when any one symbol is wrong', () => {
    fc.assert(
      fc.property(
        reference,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...'346789CDFGHJKMNPQRTWXY'),
        (code, place, symbol) => {
          const compact = code.replace('-', '')
          fc.pre(compact[place] !== symbol)
          expect(readReference(compact.slice(0, place) + symbol + compact.slice(place + 1))).toBeNull()
        },
      ),
    )
  })

  it('is refused when two neighbours are swapped', () => {
    fc.assert(
      fc.property(reference, fc.integer({ min: 0, max: 5 }), (code, place) => {
        const symbols = [...code.replace('-', '')]
        const [first, second] = [symbols[place] ?? '', symbols[place + 1] ?? '']
        fc.pre(first !== second)
        symbols.splice(place, 2, second, first)
        expect(readReference(symbols.join(''))).toBeNull()
      }),
    )
  })

  it('refuses whatever else is typed', () => {
    for (const typed of ['', 'hello', '3333-333O', '3333-33333', '😀😀😀😀-😀😀😀😀'])
      expect(readReference(typed)).toBeNull()
  })
})
