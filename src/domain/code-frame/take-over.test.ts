import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aSmallFrame, subthemeWords } from '../../../test/support/a-frame.js'
import { applyEdit } from './apply-edit.js'
import { type CodeFrame, parseCodeFrame, subthemesOf } from './code-frame.js'
import { codeNamer } from './code-names.js'
import type { FrameEdit } from './edit.js'
import { findSubtheme } from './find-code.js'
import { takeOver } from './take-over.js'

const base = aSmallFrame()

const changed = (...edits: FrameEdit[]): CodeFrame =>
  edits.reduce((frame, edit) => {
    const edited = applyEdit(frame, edit)
    return edited.ok ? edited.frame : frame
  }, aSmallFrame())

const reworded = (id: string, definition: string): FrameEdit => ({
  kind: 'change-subtheme',
  id,
  words: subthemeWords({ name: `About ${id}`, definition }),
})
const added = (name: string): FrameEdit => ({ kind: 'add-subtheme', theme: 'health', words: subthemeWords({ name }) })

describe('a newer list that came with Earshot, meeting the forum’s own', () => {
  it('changes what the forum has not touched, and nothing that it has', () => {
    const ours = changed(reworded('taxi', 'ours'))
    const theirs = changed(reworded('taxi', 'theirs'), reworded('bus', 'theirs'), added('GP'))
    const frame = takeOver(base, ours, { ...theirs, version: '1.1' })
    expect(findSubtheme(frame, 'taxi')?.definition).toBe('ours')
    expect(findSubtheme(frame, 'bus')?.definition).toBe('theirs')
    expect(findSubtheme(frame, 'health-gp')?.name).toBe('GP')
  })

  it('keeps what the forum added, and leaves retired what the forum retired', () => {
    const ours = changed(added('Dentist'), { kind: 'retire', id: 'bus' })
    const frame = takeOver(base, ours, changed(reworded('bus', 'theirs')))
    expect(findSubtheme(frame, 'health-dentist')).toBeDefined()
    expect(findSubtheme(frame, 'bus')).toBeUndefined()
    expect(codeNamer(frame)('bus')).toBe('Bus (retired)')
  })

  it('retires what Earshot retired, unless the forum has made it its own', () => {
    const theirs = changed({ kind: 'merge', id: 'taxi', into: 'bus' })
    expect(findSubtheme(takeOver(base, aSmallFrame(), theirs), 'taxi')).toBeUndefined()
    expect(findSubtheme(takeOver(base, changed(reworded('taxi', 'ours')), theirs), 'taxi')).toBeDefined()
  })

  it('makes the newer list of one that the forum has not changed', () => {
    const theirs = changed(reworded('bus', 'theirs'), added('GP'), { kind: 'merge', id: 'waiting', into: 'camhs' })
    expect(takeOver(base, aSmallFrame(), theirs)).toEqual(theirs)
  })

  it('leaves a list that can be used, whatever both have changed', () => {
    const edit = fc.oneof(
      fc.constantFrom('taxi', 'bus', 'camhs', 'waiting').map((id): FrameEdit => ({ kind: 'retire', id })),
      fc.constantFrom('taxi', 'bus', 'camhs', 'waiting').map(id => reworded(id, 'new')),
      fc.constantFrom('health', 'getting-there').map((id): FrameEdit => ({ kind: 'retire', id })),
      fc.constantFrom('GP', 'Dentist', 'Walking').map(added),
      fc
        .tuple(fc.constantFrom('taxi', 'bus', 'camhs'), fc.constantFrom('bus', 'waiting', 'health'))
        .map(([id, into]): FrameEdit => ({ kind: 'merge', id, into })),
    )
    const edits = fc.array(edit, { maxLength: 6 })
    fc.assert(
      fc.property(edits, edits, (mine, yours) => {
        const [ours, theirs] = [changed(...mine), changed(...yours)]
        const frame = takeOver(base, ours, theirs)
        expect(parseCodeFrame(structuredClone(frame))).toEqual(frame)
        const nameOf = codeNamer(frame)
        for (const { id } of subthemesOf(ours)) expect(nameOf(id)).not.toBe(id)
      }),
      { numRuns: 500 },
    )
  })
})
