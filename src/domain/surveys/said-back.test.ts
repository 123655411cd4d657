import { describe, expect, it } from 'vitest'
import { aQuestion } from '../../../test/support/survey-builders.js'
import { saidBack } from './said-back.js'

describe('an answer is said back', () => {
  it.each([
    ['en', '1 March 2026'],
    ['pl', '1 marca 2026'],
    ['bn', '1 মার্চ, 2026'],
  ] as const)('as a day as it is written here, in digits that everybody types (%s)', (language, said) => {
    const met = aQuestion({ type: 'date', choices: [] })
    expect(saidBack(met, { kind: 'date', value: '2026-03-01' }, language)).toBe(said)
  })

  it('as the labels of the boxes, in the order in which they stand, and the words written beside them', () => {
    const choices = ['no', 'yes']
    expect(saidBack(aQuestion(), { kind: 'chosen', choices }, 'en')).toBe('Yes, No')
    expect(saidBack(aQuestion(), { kind: 'chosen', choices: ['yes'], words: 'at last' }, 'en')).toBe('Yes, at last')
  })

  it('as a number with what it counts', () => {
    const weeks = aQuestion({ type: 'number', choices: [], number: { unit: 'weeks' } })
    expect(saidBack(weeks, { kind: 'number', value: 20 }, 'en')).toBe('20 weeks')
    expect(saidBack({ ...weeks, number: {} }, { kind: 'number', value: 0 }, 'en')).toBe('0')
  })

  it('as it was written, where it is words', () => {
    for (const kind of ['words', 'long', 'as-written'] as const)
      expect(saidBack(aQuestion(), { kind, text: 'about a year' }, 'en')).toBe('about a year')
  })

  it('not at all, where nothing was answered, or it is a record by now', () => {
    expect(saidBack(aQuestion(), { kind: 'blank' }, 'en')).toBeNull()
    expect(saidBack(aQuestion(), { kind: 'told', reference: 'EX-1' }, 'en')).toBeNull()
  })
})
