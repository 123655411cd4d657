import { describe, expect, it } from 'vitest'
import type { Questionnaire } from './edition.js'
import { inLanguage, languagesOf, missingIn, textsOf, withoutLeftovers } from './survey-texts.js'

const questionnaire: Questionnaire = {
  title: 'Your year',
  intro: 'We ask every year.',
  thanks: 'Thank you.',
  layout: 'one-question',
  sections: [
    {
      id: 's1',
      title: 'School',
      questions: ['a', 'b'].map(id => ({
        id,
        name: id,
        type: 'single' as const,
        text: `Question ${id}`,
        choices: [{ id: 'yes', code: 1, text: 'Yes' }],
        grid: { id: 'g', text: 'How far do you agree?' },
      })),
    },
  ],
  translations: {},
}

const inPolish = Object.fromEntries(textsOf(questionnaire).map(({ key, english }) => [key, `pl ${english}`]))

describe('the texts of a survey', () => {
  it('are listed in the order in which they are seen, those over a grid once', () => {
    expect(textsOf(questionnaire).map(({ english }) => english)).toEqual([
      'Your year',
      'We ask every year.',
      'School',
      'How far do you agree?',
      'Question a',
      'Yes',
      'Question b',
      'Yes',
      'Thank you.',
    ])
  })

  it('are all said in another language once all are translated', () => {
    const whole = { ...questionnaire, translations: { pl: inPolish } }
    expect(textsOf(inLanguage(whole, 'pl')).map(({ english }) => english)).toEqual(Object.values(inPolish))
    expect(languagesOf(whole)).toEqual(['en', 'pl'])
  })

  it('are said in English where a translation is missing, and the language is not offered', () => {
    const { title: _left, ...partly } = inPolish
    const half = { ...questionnaire, translations: { pl: partly } }
    expect(inLanguage(half, 'pl').title).toBe('Your year')
    expect(missingIn(half, 'pl').map(({ key }) => key)).toEqual(['title'])
    expect(languagesOf(half)).toEqual(['en'])
  })

  it('leave nothing behind when a question goes', () => {
    const fewer = { ...questionnaire, sections: [], translations: { pl: inPolish } }
    expect(Object.keys(withoutLeftovers(fewer).translations.pl ?? {})).toEqual(['title', 'intro', 'thanks'])
  })
})
