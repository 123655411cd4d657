import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLexicon } from './lexicon.js'
import { createPassage } from './passage.js'

const finds = (phrase: string, text: string): boolean =>
  createLexicon([[phrase, true]]).find(createPassage(text)).length > 0

describe('a phrase of a lexicon', () => {
  it.each([
    ['part time timetable', 'on a PART-TIME timetable'],
    ['co-production', 'real coproduction at last'],
    ["can't cope", 'I cant cope'],
    ["can't cope", 'I can’t cope'],
    ['ehcp', 'his eh cp came'],
    ['s&lt', 'S & LT says no'],
    ['cafe', 'at the cafe\u0301'],
    ['exclusion', 'two exclusions'],
  ])('%j is found in %j', (phrase, text) => {
    expect(finds(phrase, text)).toBe(true)
  })

  it.each([
    ['ot', 'not a lot'],
    ['the head', 'I told the. Head said no'],
    ['pads', 'iPads'],
    ['ta', 'tax'],
    ['meds', 'medsx'],
  ])('%j is not found in %j', (phrase, text) => {
    expect(finds(phrase, text)).toBe(false)
  })

  it('is found wherever it stands between other words', () => {
    const lexicon = createLexicon([['waiting list', 1]])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const passage = createPassage(`${before}\nwaiting list\n${after}`)
        const texts = lexicon
          .find(passage)
          .map(({ first, last }) => passage.text.slice(passage.words[first]?.start, passage.words[last]?.end))
        expect(texts).toContain('waiting list')
      }),
    )
  })
})
