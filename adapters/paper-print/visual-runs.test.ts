import { describe, expect, it } from 'vitest'
import { canSet, typefacesFor } from './typefaces.js'
import { visualRuns } from './visual-runs.js'

const find = typefacesFor('en')

const shown = (line: string) => visualRuns(line, find).map(({ text }) => text)

describe('a line', () => {
  it('stands as it is where it reads from the left', () => {
    expect(shown('What is it?')).toEqual(['What is it?'])
  })

  it('that reads from the right has its last word first', () => {
    expect(shown('هل يمكننا')).toEqual(['يمكننا', ' ', 'هل'])
  })

  it('keeps numbers and words of another script in their own order', () => {
    expect(shown('سوال EHC 12').filter(text => text.trim())).toEqual(['EHC 12', 'سوال'])
  })

  it('turns brackets round where it reads from the right', () => {
    expect(shown('(نعم)')).toEqual(['(', 'نعم', ')'])
    expect(shown('نعم)').at(0)).toBe('(')
  })

  it('changes the typeface where another has the letters, and leaves out what none has', () => {
    expect(shown('Zażółć').join('')).toBe('Zażółć')
    expect(shown('Zażółć').length).toBeGreaterThan(1)
    expect(shown('so 😀 so').join('')).toBe('so  so')
  })
})

describe('letters', () => {
  it.each([
    ['Zażółć gęślą jaźń, Ștefan', true],
    ['Їжак, ґанок', true],
    ['کیا ہم آپ کی باتیں رکھ سکتے ہیں؟', true],
    ['আমরা কি আপনার উত্তর রাখতে পারি?', true],
    ['What? 😀 – “Yes” …', true],
    ['ਕੀ ਅਸੀਂ ਤੁਹਾਡੇ ਜਵਾਬ ਰੱਖ ਸਕਦੇ ਹਾਂ?', true],
    ['क्या हम', false],
    ['質問', false],
  ])('of %s can be set: %s', (text, can) => {
    expect(canSet(text, find)).toBe(can)
  })
})
