import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aQuestion, aQuestionnaire } from '../../../../test/support/survey-builders.js'
import { seededRandom } from '../../agreement/seeded-random.js'
import { readTyped } from '../read-typed.js'
import { consentAnswers, consentIn, onSheet } from './consent-questions.js'
import { drawSheets } from './draw-sheets.js'
import { answerInWords, doubtInWords } from './in-words.js'
import { readSheet } from './typed-sheet.js'

const often = aQuestion({
  type: 'scale',
  choices: [
    { id: 'never', code: 1, text: 'Never' },
    { id: 'sometimes', code: 3, text: 'Sometimes' },
  ],
})
const weeks = aQuestion({ type: 'number', choices: [], number: { least: 0, most: 150, unit: 'weeks' } })
const met = aQuestion({ type: 'date', choices: [], date: { earliest: '2020-01-01' } })

const said = (question: typeof often, words: string) => answerInWords(question, readTyped(question, words).answered)

describe('what was understood', () => {
  it('is said in the words of the sheet', () => {
    expect(said(often, '3')).toBe('3 – Sometimes')
    expect(said(weeks, '45')).toBe('45 weeks')
    expect(said(met, '01072026')).toBe('1 July 2026')
    expect(said(often, '')).toBe('Left blank')
    expect(said(often, '?')).toBe('Cannot be read')
    expect(said(often, '/ now and then')).toBe('As written: “now and then”')
  })

  it('says what a sensible answer lies between, as far as that is known', () => {
    expect(doubtInWords(weeks, 'outside-range')).toBe('This is not between 0 and 150.')
    expect(doubtInWords(met, 'outside-range')).toBe('This is not between 1 January 2020 and the highest.')
  })
})

describe('the boxes of a sheet', () => {
  const onlyYes = { hold: 'all' as const, conditions: [{ question: 'plan', is: 'any-of' as const, choices: ['yes'] }] }
  const follow = aQuestion({ id: 'follow', name: 'follow', onlyIf: onlyYes })
  const asks = { sections: [{ id: 'all', title: '', questions: [aQuestion(), follow] }] }

  it('left empty are an answer only where the question is asked', () => {
    expect(readSheet(asks, { plan: '1', follow: '' })).toMatchObject({ follow: { kind: 'blank' } })
    expect(readSheet(asks, { plan: '2', follow: '' })).not.toHaveProperty('follow')
    expect(readSheet(asks, { plan: '' })).toEqual({ plan: { kind: 'blank' } })
  })

  it('are kept where something stands beside a question that is left out', () => {
    expect(readSheet(asks, { plan: '2', follow: '1' })).toMatchObject({ follow: { kind: 'chosen', choices: ['yes'] } })
  })

  it('give no yes to keeping but where one was typed', () => {
    const sheet = onSheet(aQuestionnaire())
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), words => {
        const given = consentIn(readSheet(sheet, { 'consent:keep': words }), 'en')
        return !given?.consent.keep || /^0*[13]\b/.test(words.trim())
      }),
    )
  })

  it('say the same of consent when they are read from what was kept', () => {
    const typed = { 'consent:keep': '3', 'consent:quote': '1', 'consent:contact': '2' }
    const given = consentIn(readSheet(onSheet(aQuestionnaire()), typed), 'pl')
    expect(given?.consent).toMatchObject({ keep: true, quote: true, contact: false, how: 'spoken', language: 'pl' })
    expect(consentIn(consentAnswers(given?.consent ?? null), 'pl')?.consent).toEqual(given?.consent)
  })
})

describe('drawing the sheets that are typed twice', () => {
  it('takes so many of the pile, each once, and at least one of any share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.string(),
        (sheets, share, seed) => {
          const drawn = drawSheets(sheets, share, seededRandom(seed))
          return (
            drawn.length === Math.ceil(sheets * share) &&
            new Set(drawn).size === drawn.length &&
            drawn.every(number => number >= 1 && number <= sheets)
          )
        },
      ),
    )
  })
})
