import { describe, expect, it } from 'vitest'
import { aSmallFrame, subthemeWords } from '../../../test/support/a-frame.js'
import { applyEdit } from './apply-edit.js'
import { type CodeFrame, parseCodeFrame, subthemesOf } from './code-frame.js'
import { codeNamer, codesMeant, successorOf } from './code-names.js'
import type { FrameEdit } from './edit.js'

const changed = (frame: CodeFrame, ...edits: FrameEdit[]): CodeFrame =>
  edits.reduce((before, edit) => {
    const edited = applyEdit(before, edit)
    if (!edited.ok) throw new Error(edited.problem)
    return edited.frame
  }, frame)

const problemOf = (frame: CodeFrame, edit: FrameEdit): string => {
  const edited = applyEdit(frame, edit)
  return edited.ok ? '' : `${edited.field}: ${edited.problem}`
}

const outline = ({ themes }: CodeFrame) => themes.map(({ id, subthemes }) => [id, subthemes.map(one => one.id)])

describe('editing a code frame', () => {
  it('adds a theme with its first sub-theme, each with an id made of its name', () => {
    const first = subthemeWords({ name: 'Crossing the road' })
    const frame = changed(aSmallFrame(), { kind: 'add-theme', name: 'Café & roads!', definition: 'On the way.', first })
    expect(outline(frame).at(-1)).toEqual(['cafe-roads', ['cafe-roads-crossing-the-road']])
  })

  it('never gives an id twice, not even one that was retired', () => {
    const frame = changed(
      aSmallFrame(),
      { kind: 'add-subtheme', theme: 'getting-there', words: subthemeWords({ name: 'Walking' }) },
      { kind: 'retire', id: 'getting-there-walking' },
      { kind: 'add-subtheme', theme: 'getting-there', words: subthemeWords({ name: 'Walking' }) },
    )
    expect(outline(frame)[0]).toEqual(['getting-there', ['taxi', 'bus', 'getting-there-walking-2']])
  })

  it('gives a name in letters that no id takes an id all the same', () => {
    const frame = changed(aSmallFrame(), {
      kind: 'add-subtheme',
      theme: 'health',
      words: subthemeWords({ name: 'स्कूल' }),
    })
    expect(outline(frame)[1]).toEqual(['health', ['camhs', 'waiting', 'health-code']])
  })

  it('refuses a name that another code has', () => {
    expect(
      problemOf(aSmallFrame(), { kind: 'add-subtheme', theme: 'health', words: subthemeWords({ name: 'taxi' }) }),
    ).toBe('name: There is a theme called “taxi” already. Choose another name')
  })

  it('changes words, but never an id', () => {
    const words = subthemeWords({ name: 'Cabs', cues: ['cab'] })
    const frame = changed(aSmallFrame(), { kind: 'change-subtheme', id: 'taxi', words })
    expect(subthemesOf(frame)[0]).toMatchObject({ id: 'taxi', name: 'Cabs', cues: ['cab'], services: ['transport'] })
  })

  it('puts in order, and stays at the ends', () => {
    const frame = changed(
      aSmallFrame(),
      { kind: 'move', id: 'bus', step: 'up' },
      { kind: 'move', id: 'bus', step: 'up' },
      { kind: 'move', id: 'health', step: 'up' },
    )
    expect(outline(frame)).toEqual([
      ['health', ['camhs', 'waiting']],
      ['getting-there', ['bus', 'taxi']],
    ])
  })

  it('moves a sub-theme into another theme, but not the last one of its theme', () => {
    const frame = changed(aSmallFrame(), { kind: 'move-to-theme', id: 'taxi', theme: 'health' })
    expect(outline(frame)[1]).toEqual(['health', ['camhs', 'waiting', 'taxi']])
    expect(problemOf(frame, { kind: 'move-to-theme', id: 'bus', theme: 'health' })).toContain('It is the last one')
  })
})

describe('retiring and merging', () => {
  it('keeps the name of what is retired, and nothing points to it any more', () => {
    const frame = changed(aSmallFrame(), { kind: 'retire', id: 'bus' })
    expect(codeNamer(frame)('bus')).toBe('Bus (retired)')
    expect(subthemesOf(frame).find(({ id }) => id === 'taxi')?.yieldsTo).toEqual([])
    expect(() => parseCodeFrame(frame)).not.toThrow()
  })

  it('finds what was merged under its successor, over any number of merges', () => {
    const frame = changed(
      aSmallFrame(),
      { kind: 'merge', id: 'taxi', into: 'bus' },
      { kind: 'add-subtheme', theme: 'getting-there', words: subthemeWords({ name: 'Walking' }) },
      { kind: 'merge', id: 'bus', into: 'camhs' },
    )
    expect(codesMeant(frame, 'camhs')).toEqual(['camhs', 'bus', 'taxi'])
    expect(codesMeant(frame, 'taxi')).toEqual(['taxi'])
    expect(successorOf(frame, 'taxi')).toBe('camhs')
    expect(subthemesOf(frame)[1]?.cues).toEqual(['camhs', 'bus', 'taxi'])
  })

  it('means by a theme all that stands or stood in it', () => {
    const frame = changed(
      aSmallFrame(),
      { kind: 'retire', id: 'taxi' },
      { kind: 'merge', id: 'health', into: 'getting-there' },
    )
    expect(codesMeant(frame, 'getting-there').sort()).toEqual(
      ['bus', 'camhs', 'getting-there', 'health', 'taxi', 'waiting'].sort(),
    )
  })

  it('brings a theme back with what was retired with it', () => {
    const before = aSmallFrame()
    const frame = changed(before, { kind: 'retire', id: 'health' }, { kind: 'bring-back', id: 'health' })
    expect(outline(frame)).toEqual(outline(before))
    expect(frame.retired).toEqual([])
  })

  it('brings a theme back for a sub-theme that stood in it', () => {
    const frame = changed(aSmallFrame(), { kind: 'retire', id: 'health' }, { kind: 'bring-back', id: 'camhs' })
    expect(outline(frame)[1]).toEqual(['health', ['camhs']])
  })

  it('leaves no theme empty and no list without a theme', () => {
    const frame = changed(aSmallFrame(), { kind: 'retire', id: 'taxi' })
    expect(problemOf(frame, { kind: 'retire', id: 'bus' })).toContain('Retire the whole theme instead')
    expect(problemOf(frame, { kind: 'merge', id: 'bus', into: 'camhs' })).toContain('It is the last one')
    const one = changed(frame, { kind: 'retire', id: 'health' })
    expect(problemOf(one, { kind: 'retire', id: 'getting-there' })).toContain('It is the last theme')
  })
})
