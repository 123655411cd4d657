import { expect, it } from 'vitest'
import { aSmallFrame } from '../../../test/support/a-frame.js'
import { applyEdit } from '../code-frame/apply-edit.js'
import { withCodesMeant } from './codes-meant.js'

const edited = applyEdit(aSmallFrame(), { kind: 'merge', id: 'taxi', into: 'bus' })
const frame = edited.ok ? edited.frame : aSmallFrame()

it('a theme means also what was merged into it', () => {
  expect(withCodesMeant(frame, { themes: ['bus'], kinds: ['praise'] })).toEqual({
    themes: ['bus', 'taxi'],
    kinds: ['praise'],
  })
})

it('any of several themes means any code of any of them', () => {
  expect(withCodesMeant(frame, { themes: ['bus', 'health'] })).toEqual({
    themes: ['bus', 'taxi', 'health', 'camhs', 'waiting'],
  })
})

it('all of several themes means one code of each', () => {
  expect(withCodesMeant(frame, { themes: ['bus', 'camhs'], themesMatch: 'all' })).toEqual({
    themesOfEach: [['bus', 'taxi'], ['camhs']],
  })
})

it('a filter without themes stays as it is', () => {
  expect(withCodesMeant(frame, { states: ['ready'] })).toEqual({ states: ['ready'] })
})
