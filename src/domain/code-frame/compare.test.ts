import { expect, it } from 'vitest'
import { aSmallFrame, subthemeWords } from '../../../test/support/a-frame.js'
import { applyEdit } from './apply-edit.js'
import type { CodeFrame } from './code-frame.js'
import { differencesBetween, otherPartsBetween } from './compare.js'
import type { FrameEdit } from './edit.js'

const changed = (...edits: FrameEdit[]): CodeFrame =>
  edits.reduce((frame, edit) => {
    const edited = applyEdit(frame, edit)
    return edited.ok ? edited.frame : frame
  }, aSmallFrame())

it('the same list has no differences', () => {
  expect(differencesBetween(aSmallFrame(), aSmallFrame())).toEqual([])
  expect(otherPartsBetween(aSmallFrame(), aSmallFrame())).toEqual([])
})

it('every kind of change is told once, with what is new and what is gone', () => {
  const newer = changed(
    { kind: 'change-subtheme', id: 'bus', words: subthemeWords({ name: 'Coach', definition: 'x', cues: ['coach'] }) },
    { kind: 'add-subtheme', theme: 'health', words: subthemeWords({ name: 'GP' }) },
    { kind: 'move-to-theme', id: 'camhs', theme: 'getting-there' },
    { kind: 'merge', id: 'taxi', into: 'bus' },
    { kind: 'retire', id: 'waiting' },
  )
  expect(differencesBetween(aSmallFrame(), newer)).toEqual([
    {
      id: 'bus',
      name: 'Coach',
      what: 'changed',
      parts: [
        { part: 'name', added: ['Coach'], removed: ['Bus'] },
        { part: 'definition', added: ['x'], removed: ['All about Bus.'] },
        { part: 'cues', added: ['coach', 'taxi'], removed: ['bus'] },
      ],
    },
    { id: 'health-gp', name: 'GP', what: 'added', parts: [] },
    { id: 'taxi', name: 'Taxi (retired)', what: 'merged', into: 'Coach', parts: [] },
    { id: 'waiting', name: 'Waiting lists (retired)', what: 'retired', parts: [] },
    { id: 'camhs', name: 'CAMHS', what: 'moved', into: 'Getting there', parts: [] },
  ])
})

it('what comes back is not called new', () => {
  const without = changed({ kind: 'retire', id: 'bus' })
  expect(differencesBetween(without, aSmallFrame())).toContainEqual({
    id: 'bus',
    name: 'Bus',
    what: 'brought-back',
    parts: [],
  })
})

it('parts outside the themes are named when they differ', () => {
  const newer = { ...aSmallFrame(), wordLists: { late: ['late'] } }
  expect(otherPartsBetween(aSmallFrame(), newer)).toEqual(['wordLists'])
})
