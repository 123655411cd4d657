import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPassage } from '../../passage.js'
import { createNameTagger } from './name-tagger.js'
import { taggerFromBytes, taggerToBytes } from './tagger-bytes.js'
import { trainNameTagger } from './train-name-tagger.js'

const LISTS = {
  everyday:
    'the a and is was at to in of my our his her with has went year four today bus left after said it rang we they he she',
  usual: 'acorn willow lantern pebble window kitchen garden teacher school driver',
  rarer: 'kestrel thistle bramble quarry',
  given: 'oskar bertha wilfred tamsin petra',
  surnames: 'garbutt penhaligon mbeki lovatt',
  places: 'stafford',
}
const EXAMPLES = [
  { text: 'the bus left after my son oskar went in', pii: [{ type: 'child-name', value: 'oskar' }] },
  { text: 'Thank you Mrs Garbutt, it was good today', pii: [{ type: 'staff-name', value: 'Mrs Garbutt' }] },
  { text: 'he is in year four at kestrel primary', pii: [{ type: 'school-name', value: 'kestrel primary' }] },
  { text: 'they said the bus was in stafford today', pii: [] },
  { text: 'we went to the garden and the kitchen window', pii: [] },
]
const means = { lists: LISTS, byRules: () => [] }
const model = trainNameTagger(EXAMPLES, means)

const found = (text: string): { type: string; words: string }[] =>
  createNameTagger(model)
    .find(createPassage(text), [])
    .findings.map(({ type, start, end }) => ({ type, words: text.slice(start, end) }))

it('a name that no list and no example has is known by what stands around it', () => {
  expect(found("our zephrin won't go in")).toContainEqual({ type: 'child-name', words: 'zephrin' })
})

it('a possessive is no part of the name', () => {
  expect(found("Tamsin's review is on monday")).toContainEqual({ type: 'child-name', words: 'Tamsin' })
})

it('a setting is told from a person', () => {
  expect(found('he goes to bramble quarry primary').map(({ type }) => type)).toEqual(['school-name'])
})

it('plain words are left alone', () => {
  expect(found('they said the bus was in the garden today')).toEqual([])
})

it('the same examples teach the same', () => {
  expect(Buffer.compare(taggerToBytes(trainNameTagger(EXAMPLES, means)), taggerToBytes(model))).toBe(0)
})

it('what was learnt comes back whole from its bytes', () => {
  const bytes = taggerToBytes(model)
  expect(Buffer.compare(taggerToBytes(taggerFromBytes(bytes)), bytes)).toBe(0)
  expect(taggerFromBytes(bytes).enough).toEqual(model.enough)
})

it('bytes that were cut are refused', () => {
  expect(() => taggerFromBytes(taggerToBytes(model).subarray(0, 9000))).toThrow(SyntaxError)
})

it('any text can be read, and every finding is a stretch of it', () => {
  const tagger = createNameTagger(model)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
      for (const { start, end } of tagger.find(createPassage(text), []).findings) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
