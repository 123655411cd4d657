import { describe, expect, it } from 'vitest'
import { aQuestion, aQuestionnaire } from '../../../test/support/survey-builders.js'
import type { Question } from './question.js'
import { firstOpenPage, pageAsking, pagesOf, questionsOn } from './web-pages.js'

const grid = { id: 'school', text: 'Do you agree?' }
const ask = (name: string, overrides: Partial<Question> = {}): Question => aQuestion({ id: name, name, ...overrides })
const yes = { kind: 'chosen' as const, choices: ['yes'] }

const asking = (...questions: Question[]) => aQuestionnaire({ sections: [{ id: 'all', title: 'All', questions }] })
const namesOn = (pages: ReturnType<typeof pagesOf>) => pages.map(page => questionsOn(page).map(({ name }) => name))

describe('the pages of a survey', () => {
  it('ask one question each, and those of a grid together', () => {
    const survey = asking(ask('a'), ask('b', { grid }), ask('c', { grid }), ask('d'), ask('e', { grid }))
    expect(namesOn(pagesOf(survey, {}))).toEqual([['a'], ['b', 'c'], ['d'], ['e']])
  })

  it('keep a grid together around a row that is not asked', () => {
    const onlyIf = { hold: 'all' as const, conditions: [{ question: 'a', is: 'answered' as const }] }
    const survey = asking(ask('a'), ask('b', { grid }), ask('c', { grid, onlyIf }), ask('d', { grid }))
    expect(namesOn(pagesOf(survey, {}))).toEqual([['a'], ['b', 'd']])
    expect(namesOn(pagesOf(survey, { a: yes }))).toEqual([['a'], ['b', 'c', 'd']])
  })

  it('are a single one where the survey stands on one page', () => {
    const survey = { ...asking(ask('a'), ask('b')), layout: 'one-page' as const }
    expect(namesOn(pagesOf(survey, {}))).toEqual([['a', 'b']])
    expect(pagesOf({ ...survey, sections: [] }, {})).toEqual([])
  })

  it('are found by any question on them', () => {
    const pages = pagesOf(asking(ask('a'), ask('b', { grid }), ask('c', { grid })), {})
    expect(pageAsking(pages, 'c')).toBe(pages[1])
    expect(pageAsking(pages, 'z')).toBeNull()
  })

  it('wait until every question on them was answered or left blank', () => {
    const pages = pagesOf(asking(ask('a'), ask('b', { grid }), ask('c', { grid })), {})
    expect(firstOpenPage(pages, {})).toBe(pages[0])
    expect(firstOpenPage(pages, { a: yes, b: yes })).toBe(pages[1])
    expect(firstOpenPage(pages, { a: yes, b: yes, c: { kind: 'blank' } })).toBeNull()
  })
})
