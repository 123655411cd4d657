import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../../adapters/code-frame-file/load.js'
import { aQuestionnaire } from '../../../../test/support/survey-builders.js'
import { questionsOf } from '../edition.js'
import { problemsOf } from '../problems.js'
import { isClosed } from '../question.js'
import { READY_MADE, readyMade } from './ready-made.js'
import { SCALE_IDS, SCALES } from './scales.js'
import { standardQuestions, withStandardQuestions } from './standard-questions.js'

const shippedFrame = await loadCodeFrame('code-frame/code-frame.yaml')
const bank = standardQuestions(shippedFrame)
const questionnaire = aQuestionnaire()

describe('a standard question', () => {
  it('can be asked as it is', () => {
    const sections = [{ id: 'all', title: 'All', questions: [...bank.family, ...bank.equality] }]
    expect(problemsOf({ ...questionnaire, sections })).toEqual([])
  })

  it('asks for ethnicity in 19 groups, besides the way out', () => {
    const groups = bank.equality.find(({ id }) => id === 'ethnic-group')?.choices ?? []
    expect(groups.filter(({ id }) => id !== 'rather-not-say')).toHaveLength(19)
  })

  it('offers the districts, needs and phases that the forum’s own list knows', () => {
    const ids = (id: string) => bank.family.find(one => one.id === id)?.choices.map(choice => choice.id)
    expect(ids('area')).toContain('elsewhere')
    expect(ids('needs')).toEqual(expect.arrayContaining(['asd', 'semh']))
    expect(ids('needs')).not.toContain('nsa')
    expect(ids('phase')).toContain('special')
  })

  it('of equality stands in a section of its own at the end, with why it is asked', () => {
    const asked = withStandardQuestions(questionnaire, bank, { ids: ['sex', 'area'], sectionId: 'all' })
    expect(asked.sections.map(({ id }) => id)).toEqual(['all', 'equality'])
    expect(asked.sections[1]?.help).toContain('You can leave out any of them')
    expect(questionsOf(asked).map(({ id }) => id)).toEqual(['plan', 'story', 'area', 'sex'])
  })

  it('brings along what is asked only after it, and is never asked twice', () => {
    const choice = { ids: ['long-lasting-condition'], sectionId: 'all' }
    const once = withStandardQuestions(questionnaire, bank, choice)
    expect(once.sections[1]?.questions.map(({ id }) => id)).toEqual(['long-lasting-condition', 'activity-restriction'])
    expect(withStandardQuestions(once, bank, choice)).toEqual(once)
  })
})

describe('a ready-made survey', () => {
  it.each(READY_MADE.filter(which => which !== 'blank'))('%s can go live as it is', which => {
    expect(problemsOf(readyMade(which, shippedFrame))).toEqual([])
  })

  it('asks something to be counted and something to be told', () => {
    const questions = questionsOf(readyMade('yearly', shippedFrame))
    expect(questions.some(isClosed)).toBe(true)
    expect(questions.some(({ type }) => type === 'long')).toBe(true)
  })

  it('has room for a first question when it is blank', () => {
    expect(readyMade('blank', shippedFrame).sections).toHaveLength(1)
  })
})

describe('a scale', () => {
  it.each(SCALE_IDS)('%s has five points, each in other words', id => {
    expect(new Set(SCALES[id]).size).toBe(5)
  })
})
