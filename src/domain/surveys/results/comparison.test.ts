import { describe, expect, it } from 'vitest'
import { aQuestionOf, asked, times } from '../../../../test/support/counted-answers.js'
import type { Question } from '../question.js'
import { type Compared, compareEditions } from './comparison.js'
import type { Counted } from './counted.js'
import { resultsOf } from './edition-results.js'

const plan = aQuestionOf('plan', ['yes', 'no'])
const scale = aQuestionOf('scale', ['1', '2', '3'], { type: 'scale' })

const edition = (responses: Counted[], ...questions: Question[]): Compared => ({
  results: resultsOf(asked(...questions), responses),
  responses,
})

const answered = (yes: number, no: number) => [...times(yes, { plan: 'yes' }), ...times(no, { plan: 'no' })]

const said = (low: number, middle: number, high: number) => [
  ...times(low, { scale: '1' }),
  ...times(middle, { scale: '2' }),
  ...times(high, { scale: '3' }),
]

describe('two editions side by side', () => {
  it('show the difference of shares with its interval and the test that was used', () => {
    const compared = compareEditions(edition(answered(56, 14), plan), edition(answered(48, 32), plan), []).get('plan')
    if (compared?.kind !== 'compared') throw new Error('not compared')
    const [yes] = compared.shares
    // 56/70 and 48/80: the worked example (a) of Newcombe 1998, table II, method 10.
    expect(yes?.difference).toBeCloseTo(0.2, 10)
    expect(yes?.interval?.low).toBeCloseTo(0.0524, 4)
    expect(yes?.interval?.high).toBeCloseTo(0.3339, 4)
    expect(yes?.test).toBe('chi-squared')
    expect(yes?.pAmongAll).toBeCloseTo(2 * (yes?.p ?? 0), 10)
  })

  it('do not compare a question whose words changed, or that was not asked', () => {
    const [now, then] = [edition(answered(20, 20), plan), edition(answered(20, 20), { ...plan, text: 'Any plan?' })]
    expect(compareEditions(now, then, []).get('plan')).toEqual({ kind: 'changed' })
    expect(compareEditions(now, edition([], scale), []).get('plan')).toEqual({ kind: 'new' })
  })

  it('compare a question of which a person said that only its spelling changed, and say so', () => {
    const [now, then] = [edition(answered(20, 20), plan), edition(answered(20, 20), { ...plan, text: 'Plann?' })]
    const change = {
      questionId: 'plan',
      since: 'x',
      what: 'spelling' as const,
      by: 'ann',
      at: '2026-01-01T00:00:00.000Z',
    }
    expect(compareEditions(now, then, [change]).get('plan')).toMatchObject({ kind: 'compared', isRespelt: true })
  })

  it.each([
    ['fewer than ten answered now', answered(9, 0), answered(20, 20)],
    ['fewer than ten answered then', answered(20, 20), answered(9, 0)],
    ['a number is hidden', answered(40, 3), answered(20, 20)],
  ])('say nothing where %s', (_why, now, then) => {
    expect(compareEditions(edition(now, plan), edition(then, plan), []).get('plan')).toEqual({ kind: 'too-few' })
  })

  it('compare from ten answers on', () => {
    const compared = compareEditions(edition(answered(5, 5), plan), edition(answered(20, 20), plan), [])
    expect(compared.get('plan')).toMatchObject({ kind: 'compared' })
  })

  it('compare the points of a scale by their means', () => {
    const compared = compareEditions(edition(said(5, 10, 25), scale), edition(said(25, 10, 5), scale), []).get('scale')
    if (compared?.kind !== 'compared') throw new Error('not compared')
    expect(compared.mean).toMatchObject({ currentBase: 40, earlierBase: 40, current: 2.5, earlier: 1.5, difference: 1 })
    expect(compared.mean?.p).toBeLessThan(0.001)
    expect(compared.shares.length).toBe(3)
  })

  it.each([
    ['now', said(8, 10, 3), said(25, 10, 5)],
    ['then', said(25, 10, 5), said(8, 10, 3)],
  ])('show no mean from which a number that is hidden %s could be worked out', (_when, now, then) => {
    const compared = compareEditions(edition(now, scale), edition(then, scale), []).get('scale')
    expect(compared).not.toMatchObject({ mean: { current: expect.any(Number) } })
  })
})
