import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from './question.js'
import { readTyped, typedFor } from './read-typed.js'

const choices = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `c${place + 1}`, code: place + 1, text: `Choice ${place + 1}` }))

const question = (over: Partial<Question>): Question => ({
  id: 'q',
  name: 'q1',
  type: 'single',
  text: 'How are you?',
  choices: [],
  ...over,
})

const single = question({ choices: choices(5) })
const multiple = question({ type: 'multiple', choices: choices(5) })
const long = question({ type: 'multiple', choices: choices(12) })

describe('what a volunteer types from a sheet', () => {
  it('is blank when nothing is typed, and cannot be read when it is a question mark', () => {
    expect(readTyped(single, ' ')).toEqual({ answered: { kind: 'blank' }, doubt: null })
    expect(readTyped(single, '?')).toEqual({ answered: { kind: 'unreadable' }, doubt: null })
  })

  it('is the choice whose number is printed beside the box', () => {
    expect(readTyped(single, '3').answered).toEqual({ kind: 'chosen', choices: ['c3'] })
  })

  it('is several choices, with or without something between their numbers', () => {
    const expected = { kind: 'chosen', choices: ['c1', 'c3', 'c5'] }
    for (const typed of ['135', '1 3 5', '5,3,1', '1, 3 & 5', '1133 5']) {
      expect(readTyped(multiple, typed).answered).toEqual(expected)
    }
  })

  it('keeps numbers of two digits whole where there are such', () => {
    expect(readTyped(long, '1 12').answered).toEqual({ kind: 'chosen', choices: ['c1', 'c12'] })
    expect(readTyped(long, '12').answered).toEqual({ kind: 'chosen', choices: ['c12'] })
  })

  it('is several choices without anything between them where a number of two digits cannot be spelled with the others', () => {
    const none = { id: 'none', code: 98, text: 'None of these', alone: true as const }
    const withNone = question({ type: 'multiple', choices: [...choices(5), none] })
    expect(readTyped(withNone, '135').answered).toEqual({ kind: 'chosen', choices: ['c1', 'c3', 'c5'] })
    expect(readTyped(withNone, '98')).toEqual({ answered: { kind: 'chosen', choices: ['none'] }, doubt: null })
    expect(readTyped(withNone, '198').doubt).toBe('no-such-choice')
  })

  it('is kept as it is written, and asked about, when no box has the number', () => {
    expect(readTyped(single, '7')).toEqual({ answered: { kind: 'as-written', text: '7' }, doubt: 'no-such-choice' })
  })

  it('is kept as it is written when two boxes are ticked where one was asked for', () => {
    expect(readTyped(single, '1 2')).toEqual({ answered: { kind: 'as-written', text: '1 2' }, doubt: 'one-only' })
  })

  it('may carry words after a box that asks for them, and only then', () => {
    const other = question({ choices: [...choices(2), { id: 'other', code: 3, text: 'Another', words: true }] })
    expect(readTyped(other, '3 a horse').answered).toEqual({ kind: 'chosen', choices: ['other'], words: 'a horse' })
    expect(readTyped(other, '1 a horse').doubt).toBe('no-such-choice')
  })

  it('is asked about when a box that goes with no other is ticked with another', () => {
    const none = question({
      type: 'multiple',
      choices: [...choices(2), { id: 'none', code: 3, text: 'None', alone: true }],
    })
    expect(readTyped(none, '13')).toEqual({
      answered: { kind: 'chosen', choices: ['c1', 'none'] },
      doubt: 'does-not-go-together',
    })
  })

  it('is a number, and a strange one is asked about and kept', () => {
    const weeks = question({ type: 'number', number: { least: 0, most: 200, whole: true } })
    expect(readTyped(weeks, '12')).toEqual({ answered: { kind: 'number', value: 12 }, doubt: null })
    expect(readTyped(weeks, '900')).toEqual({ answered: { kind: 'number', value: 900 }, doubt: 'outside-range' })
    expect(readTyped(weeks, '1,5')).toEqual({ answered: { kind: 'number', value: 1.5 }, doubt: 'not-whole' })
    expect(readTyped(weeks, 'about a year').doubt).toBe('not-a-number')
  })

  it('is a day, as people here write days', () => {
    const day = question({ type: 'date', date: { latest: '2026-11-22' } })
    for (const typed of ['2/3/2026', '02.03.26', '2 3 26', '020326', '02032026', '2026-03-02']) {
      expect(readTyped(day, typed)).toEqual({ answered: { kind: 'date', value: '2026-03-02' }, doubt: null })
    }
    expect(readTyped(day, '31/02/2026').doubt).toBe('not-a-date')
    expect(readTyped(day, '23/11/2026').doubt).toBe('outside-range')
  })

  it('is kept just as it is written after a stroke', () => {
    expect(readTyped(single, '/ between 2 and 3').answered).toEqual({ kind: 'as-written', text: 'between 2 and 3' })
  })

  it('loses no character of what was typed, whatever it is', () => {
    const asked = fc.constantFrom(single, multiple, long, question({ type: 'number' }), question({ type: 'date' }))
    fc.assert(
      fc.property(asked, fc.string({ unit: 'grapheme' }), (one, typed) => {
        const { answered } = readTyped(one, typed)
        const again = readTyped(one, typedFor(one, answered))
        expect(again.answered).toEqual(answered)
        if (answered.kind === 'as-written') expect(typed).toContain(answered.text)
      }),
    )
  })
})
