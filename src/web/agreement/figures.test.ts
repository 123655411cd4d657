import { describe, expect, it } from 'vitest'
import { dotView } from './chart-view.js'
import { figure, figureView, percent } from './figures.js'

describe('a figure in words', () => {
  it.each([
    [0.7251, '0.73'],
    [1, '1.00'],
    [-0.101, '−0.10'],
    [-0.001, '0.00'],
  ])('%d is %s', (value, text) => {
    expect(figure(value)).toBe(text)
  })

  it.each([
    [{ value: 0.5, interval: { low: -0.1, high: 0.9 } }, '−0.10 to 0.90'],
    [{ value: 1, interval: 'no-difference' }, 'you never differed'],
    [{ value: 0.9, interval: 'too-few' }, 'too few to give a range'],
    [{ value: 0, interval: 'no-spread' }, 'one of them gave only one answer'],
    [{ value: null, because: 'never-chosen' }, 'Nobody chose it'],
    [{ value: null, because: 'always-chosen' }, 'Chosen for every message'],
    [{ value: null, because: 'not-compared' }, 'No message was coded twice'],
  ] as const)('the range of %j is said plainly', (coefficient, range) => {
    expect(figureView(coefficient).range).toBe(range)
  })

  it('a share is a percentage, and none a dash', () => {
    expect([percent(0.525), percent(null)]).toEqual(['53 %', '–'])
  })
})

describe('the picture', () => {
  it('has perfect agreement at its right end and chance at a sixth', () => {
    expect(dotView({ value: 1, interval: 'no-difference' })).toEqual({ dot: '100.0%', line: null })
    expect(dotView({ value: 0, interval: { low: -0.9, high: 0.4 } })).toEqual({
      dot: '16.7%',
      line: { from: '0.0%', to: '50.0%' },
    })
  })

  it('has nothing to draw where there is no figure', () => {
    expect(dotView({ value: null, because: 'never-chosen' })).toBeNull()
  })
})
