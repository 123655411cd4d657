import { describe, expect, it } from 'vitest'
import { choose, learnChoice, type Shown } from './choice.js'

const ANSWERS = ['down', 'up', 'mixed']
const shown = (scores: number[], right: number, words = 20, weight = 1): Shown => ({ scores, right, words, weight })
const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value)

/** Texts that say a little of both sides are mixed, though neither score of theirs is the highest for `mixed`. */
const ofTwoSides = [
  ...times(40, shown([0.8, -1, -0.9], 0)),
  ...times(40, shown([-1, 0.8, -0.9], 1)),
  ...times(40, shown([-0.1, -0.1, -0.9], 2)),
]

describe('a choice among labels of which one is right', () => {
  it('is made from all scores together', () => {
    const choice = learnChoice(ANSWERS, ofTwoSides)
    expect(choose(choice, [0.9, -1, -0.9], 20)).toBe('down')
    expect(choose(choice, [-1, 0.9, -0.9], 20)).toBe('up')
    expect(choose(choice, [-0.1, -0.1, -0.9], 20)).toBe('mixed')
  })

  it('goes by what is usual where the scores say nothing', () => {
    const choice = learnChoice(ANSWERS, [...times(60, shown([0, 0, 0], 1)), ...times(20, shown([0, 0, 0], 0))])
    expect(choose(choice, [0, 0, 0], 20)).toBe('up')
  })

  it('takes the length of the text into account', () => {
    const choice = learnChoice(ANSWERS, [...times(60, shown([0, 0, 0], 0, 3)), ...times(60, shown([0, 0, 0], 1, 90))])
    expect([choose(choice, [0, 0, 0], 3), choose(choice, [0, 0, 0], 90)]).toEqual(['down', 'up'])
  })

  it('counts a text as often as it is worth', () => {
    const both = [shown([0, 0, 0], 0, 20, 1), shown([0, 0, 0], 1, 20, 4)]
    expect(choose(learnChoice(ANSWERS, both), [0, 0, 0], 20)).toBe('up')
  })

  it('of no labels is none', () => {
    expect(choose(learnChoice([], []), [], 20)).toBeNull()
  })
})
