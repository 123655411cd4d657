import { describe, expect, it } from 'vitest'
import type { Questionnaire } from './edition.js'
import { asksOtherwise } from './locked-words.js'

const asked: Questionnaire = {
  title: 'Your year',
  intro: 'We ask every year.',
  thanks: 'Thank you.',
  layout: 'one-question',
  sections: [
    {
      id: 'school',
      title: 'School',
      questions: [{ id: 'happy', name: 'happy', type: 'long', text: 'Is your child happy at school?', choices: [] }],
    },
  ],
  translations: { pl: { 'question happy text': 'Czy Twoje dziecko jest zadowolone?', title: 'Twój rok' } },
}

const [section] = asked.sections
const question = section?.questions[0]

describe('what an edition asks', () => {
  it('is the same in whatever order its fields come', () => {
    if (!section || !question) throw new Error('nothing is asked')
    const { text, ...rest } = question
    expect(asksOtherwise(asked, { ...asked, sections: [{ ...section, questions: [{ text, ...rest }] }] })).toBe(false)
  })

  it('is the same under another title, on one page, and with a language more', () => {
    const dressed: Questionnaire = { ...asked, title: 'Our year', thanks: 'Thanks!', layout: 'one-page' }
    const translations = { pl: { ...asked.translations.pl, title: 'Nasz rok' }, ur: { title: 'سال' } }
    expect(asksOtherwise(asked, { ...dressed, translations })).toBe(false)
  })

  it.each<[string, Partial<Questionnaire>]>([
    ['a comma', { sections: [{ id: 'school', title: 'School,', questions: section?.questions ?? [] }] }],
    ['a question that is gone', { sections: [{ id: 'school', title: 'School', questions: [] }] }],
    ['other words in Polish', { translations: { pl: { 'question happy text': 'Czy jest zadowolone?' } } }],
    ['Polish words that are gone', { translations: {} }],
  ])('is another with %s', (_what, change) => {
    expect(asksOtherwise(asked, { ...asked, ...change })).toBe(true)
  })
})
