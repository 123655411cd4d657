import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesFrom, sentencesOf } from './sentences.js'

const hide = (words: string, name: string, placeholder: string) => {
  const start = words.indexOf(name)
  const findings = [{ type: 'child-name', start, end: start + name.length }]
  return { text: words.replace(name, placeholder), findings }
}
const nothingHidden = (text: string) => ({ text, findings: [] })

describe('sentences', () => {
  it('are shown with names hidden, and stand where they stand in the words', () => {
    const words = 'Oliver waits. The bus is late. Nobody rings.'
    const sentences = sentencesOf(words, hide(words, 'Oliver', '[child]'))
    expect(sentences.map(({ shown }) => shown)).toEqual(['[child] waits.', 'The bus is late.', 'Nobody rings.'])
    expect(sentences.map(({ start, end }) => words.slice(start, end))).toEqual([
      'Oliver waits. ',
      'The bus is late. ',
      'Nobody rings.',
    ])
  })

  it('are never parted within a name that is hidden', () => {
    const words = 'We saw him. J. Smith! Junior said no. It was bad.'
    const sentences = sentencesOf(words, hide(words, 'J. Smith! Junior', '[staff]'))
    expect(sentences.map(({ shown }) => shown)).toContain('[staff] said no.')
  })

  it('are parted at a breath where speech was written down without full stops', () => {
    const words =
      'the taxi was late again this morning and he was in bits by the time he got in and nobody at school rang me ' +
      'so I only heard at home time and the other thing is the plan we are still waiting for the plan it has been a year'
    const shown = sentencesOf(words, nothingHidden(words)).map(sentence => sentence.shown)
    expect(shown).toContain('and the other thing is the plan we are still waiting for the plan it has been a year')
    expect(shown.every(piece => piece.split(' ').length >= 8)).toBe(true)
    const list = 'word '.repeat(100)
    expect(sentencesOf(list, nothingHidden(list)).length).toBeGreaterThan(3)
  })

  it('of usual length stay whole, whatever joins their parts', () => {
    const words = 'We rang and we wrote and we asked again and nobody came back to us but the bus did.'
    expect(sentencesOf(words, nothingHidden(words))).toHaveLength(1)
  })

  it('are none when the words changed since names were hidden in them', () => {
    expect(sentencesOf('Other words. Here.', nothingHidden('The bus is late.'))).toEqual([])
  })

  it('hold every letter of the words between them, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), words => {
        const sentences = sentencesOf(words, nothingHidden(words))
        const left = [...words].filter(letter => letter.trim() !== '').length
        const held = sentences.map(({ start, end }) => words.slice(start, end)).join('')
        expect([...held].filter(letter => letter.trim() !== '')).toHaveLength(left)
      }),
    )
  })
})

describe('passages', () => {
  const words = 'One. Two. Three. Four.'
  const sentences = sentencesOf(words, nothingHidden(words))
  const texts = (starts: number[]) => passagesFrom(sentences, starts).map(({ start, end }) => words.slice(start, end))

  it('begin where somebody says that something else begins', () => {
    expect(texts([words.indexOf('Three')])).toEqual(['One. Two. ', 'Three. Four.'])
    expect(texts([words.indexOf('Two'), words.indexOf('Four')])).toEqual(['One. ', 'Two. Three. ', 'Four.'])
  })

  it('are one when nobody says so, and none of no words', () => {
    expect(texts([])).toEqual([words])
    expect(passagesFrom([], [3])).toEqual([])
  })

  it('begin at no place that is no sentence', () => {
    expect(texts([2, 99, -4])).toEqual([words])
  })
})
