import { expect, it } from 'vitest'
import type { PileProgress } from '../../domain/surveys/paper/pile.js'
import { nextStep } from './next-step.js'

const DONE: PileProgress = { counted: 40, typed: 40, begun: 0, toCheck: 4, checked: 4, withdrawn: 0 }

const stepWith = (progress: Partial<PileProgress>, toCheck = 0, differing = 0) =>
  nextStep({ progress: { ...DONE, ...progress }, toCheck, differing })

it('sheets are typed first, then typed a second time, then settled, and then the pile is closed', () => {
  expect(stepWith({ typed: 39 }, 4, 1)).toBe('type')
  expect(stepWith({ begun: 1 }, 4, 1)).toBe('type')
  expect(stepWith({ checked: 1 }, 3, 1)).toBe('second')
  expect(stepWith({}, 0, 1)).toBe('settle')
  expect(stepWith({})).toBe('close')
})

it('whoever typed all sheets first has nothing to do while others type them a second time', () => {
  expect(stepWith({ checked: 0 })).toBeNull()
})

it('a pile with more sheets than were counted is typed', () => {
  expect(stepWith({ typed: 41 })).toBe('close')
})
