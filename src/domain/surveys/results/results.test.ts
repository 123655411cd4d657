import { describe, expect, it } from 'vitest'
import { aQuestionOf, asked, times } from '../../../../test/support/counted-answers.js'
import type { Answers } from '../answered.js'
import { counted, saidTo } from './counted.js'
import { resultsOf } from './edition-results.js'

const plan = aQuestionOf('plan', ['yes', 'no', 'unsure'])
const help = aQuestionOf('help', ['none', 'some', 'much'], {
  onlyIf: { hold: 'all', conditions: [{ question: 'plan', is: 'any-of', choices: ['no'] }] },
})
const POINTS = ['1', '2', '3', '4', '5']

describe('a response as it is counted', () => {
  const answersTo = (answers: Answers) => counted(asked(plan, help), { id: 'r', channel: 'paper', answers })

  it('tells blank, unreadable and written otherwise from what was not asked', () => {
    expect(saidTo(answersTo({ plan: { kind: 'blank' } }), 'plan').kind).toBe('blank')
    expect(saidTo(answersTo({}), 'plan').kind).toBe('blank')
    expect(saidTo(answersTo({ plan: { kind: 'unreadable' } }), 'plan').kind).toBe('unreadable')
    expect(saidTo(answersTo({ plan: { kind: 'as-written', text: '1 and 2' } }), 'plan')).toEqual({ kind: 'as-written' })
    expect(saidTo(answersTo({ plan: { kind: 'chosen', choices: ['yes'] } }), 'help').kind).toBe('not-asked')
    expect(saidTo(answersTo({ plan: { kind: 'chosen', choices: ['no'] } }), 'help').kind).toBe('blank')
  })

  it('does not count what stands on the paper under a question that was not for this person', () => {
    const said = answersTo({
      plan: { kind: 'chosen', choices: ['yes'] },
      help: { kind: 'chosen', choices: ['much'] },
    })
    expect(saidTo(said, 'help').kind).toBe('not-asked')
  })

  it('carries no words along', () => {
    const said = answersTo({ plan: { kind: 'chosen', choices: ['unsure'], words: 'Ann told me' } })
    expect(JSON.stringify(said)).not.toContain('Ann')
  })
})

describe('what was answered', () => {
  it('is counted over those who answered, and tells apart those who did not', () => {
    const responses = [
      ...times(12, { plan: 'yes' }),
      ...times(7, { plan: 'no' }),
      ...times(2, { plan: '-' }),
      ...times(1, { plan: '?' }),
    ]
    expect(resultsOf(asked(plan), responses).get('plan')).toMatchObject({
      turnout: { answered: 19, blank: 2, unreadable: 1, 'not-asked': 0 },
      counts: [12, 7, 0],
    })
  })

  it('of a multiple choice has all who ticked anything as its base', () => {
    const ticks = aQuestionOf('ticks', ['a', 'b', 'c'], { type: 'multiple' })
    const responses = [
      ...times(20, { ticks: 'a+b' }),
      ...times(12, { ticks: 'b' }),
      ...times(6, { ticks: 'a' }),
      ...times(3, { ticks: 'a+c' }),
      ...times(4, { ticks: '-' }),
    ]
    expect(resultsOf(asked(ticks), responses).get('ticks')).toMatchObject({
      turnout: { answered: 41, blank: 4 },
      counts: [29, 32, null],
    })
  })

  it('of a multiple choice hides a second count where a small one could only be those who ticked nothing else', () => {
    const ticks = aQuestionOf('ticks', ['a', 'b', 'c'], { type: 'multiple' })
    const responses = [...times(20, { ticks: 'a' }), ...times(12, { ticks: 'b' }), ...times(4, { ticks: 'c' })]
    expect(resultsOf(asked(ticks), responses).get('ticks')).toMatchObject({ counts: [20, null, null] })
  })

  it('of a scale has an average of its points, without what stands beside it', () => {
    const scale = aQuestionOf('scale', POINTS, { type: 'scale' })
    scale.choices.push({ id: 'na', code: 9, text: 'Does not apply', beside: true })
    const responses = ['1', '2', '3', '4', '5', 'na'].flatMap(point => times(6, { scale: point }))
    expect(resultsOf(asked(scale), responses).get('scale')).toMatchObject({
      turnout: { answered: 36 },
      points: { base: 30, mean: 3, top: { choices: ['4', '5'], count: 12 } },
    })
  })

  it('has no average where that would give a hidden number away', () => {
    const scale = aQuestionOf('scale', POINTS, { type: 'scale' })
    const responses = [...times(3, { scale: '1' }), ...times(9, { scale: '3' }), ...times(20, { scale: '5' })]
    expect(resultsOf(asked(scale), responses).get('scale')).toMatchObject({
      counts: [null, 0, null, 0, 20],
      points: null,
    })
  })

  it('is not shown at all when fewer than five answered', () => {
    expect(resultsOf(asked(plan), times(4, { plan: 'yes' })).get('plan')).toEqual({ kind: 'too-few', question: plan })
  })

  it('in numbers is shown by its middle and its quarters, from ten on', () => {
    const miles = aQuestionOf('miles', [], { type: 'number' })
    const said = (count: number) => Array.from({ length: count }, (_, at) => times(1, { miles: `=${at}` })).flat()
    expect(resultsOf(asked(miles), said(9)).get('miles')).toMatchObject({ spread: null })
    expect(resultsOf(asked(miles), said(21)).get('miles')).toMatchObject({
      spread: { lowerQuartile: 5, median: 10, upperQuartile: 15, mean: 10 },
    })
  })

  it('in days is shown without the first and last, which are of one person each', () => {
    const when = aQuestionOf('when', [], { type: 'date' })
    const responses = Array.from({ length: 12 }, (_, at) => times(1, { when: `@2026-03-${10 + at}` })).flat()
    expect(resultsOf(asked(when), responses).get('when')).toMatchObject({
      span: { from: '2026-03-14', to: '2026-03-17' },
    })
  })
})

describe('a question that is asked only of some', () => {
  const of = (yes: number, no: number, unsure: number) => [
    ...times(yes, { plan: 'yes', help: 'x' }),
    ...times(unsure, { plan: 'unsure', help: 'x' }),
    ...Array.from({ length: no }, (_, at) =>
      times(1, { plan: 'no', help: ['none', 'some', 'much'][at % 3] ?? '' }),
    ).flat(),
  ]

  it('says how many were not asked', () => {
    expect(resultsOf(asked(plan, help), of(40, 21, 0)).get('help')).toMatchObject({
      turnout: { answered: 21, 'not-asked': 40 },
      counts: [7, 7, 7],
    })
  })

  it('keeps that for itself when it would give away what is hidden in the question before', () => {
    const results = resultsOf(asked(plan, help), of(40, 21, 3))
    expect(results.get('plan')).toMatchObject({ counts: [40, null, null] })
    const shown = results.get('help')
    expect(shown).toMatchObject({ turnout: { answered: null, 'not-asked': null } })
    expect(shown?.kind === 'chosen' && shown.counts.filter(count => count === null).length).toBeGreaterThan(0)
  })
})
