import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aSmallFrame, subthemeWords } from '../../../test/support/a-frame.js'
import { applyEdit } from './apply-edit.js'
import { type CodeFrame, parseCodeFrame, subthemesOf } from './code-frame.js'
import { codeNamer, codesMeant, successorOf } from './code-names.js'
import type { FrameEdit } from './edit.js'

/** An edit of whatever stands in the frame by then: numbers become codes. */
type Blind = { kind: FrameEdit['kind']; one: number; other: number; name: string }

const kinds: FrameEdit['kind'][] = [
  'add-theme',
  'add-subtheme',
  'change-theme',
  'change-subtheme',
  'move',
  'move-to-theme',
  'merge',
  'retire',
  'bring-back',
]
const blind = fc.record({
  kind: fc.constantFrom(...kinds),
  one: fc.nat(),
  other: fc.nat(),
  name: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
})

describe('any sequence of edits', () => {
  it('leaves a frame that can be used, in which every code ever given is still named as it was called last', () => {
    fc.assert(
      fc.property(fc.array(blind, { maxLength: 40 }), edits => {
        const named = new Map<string, string>()
        const last = edits.reduce((frame, edit) => {
          for (const { id, name } of [...frame.themes, ...subthemesOf(frame)]) named.set(id, name)
          const edited = applyEdit(frame, seeing(frame, edit))
          return edited.ok ? edited.frame : frame
        }, aSmallFrame())
        expect(parseCodeFrame(structuredClone(last))).toEqual(last)
        const nameOf = codeNamer(last)
        const live = new Set([...last.themes, ...subthemesOf(last)].map(({ id }) => id))
        for (const [id, name] of named) {
          if (!live.has(id)) expect(nameOf(id)).toBe(`${name} (retired)`)
          expect(codesMeant(last, successorOf(last, id))).toContain(id)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never touches the frame it is given', () => {
    const edited = applyEdit(aSmallFrame(), { kind: 'retire', id: 'taxi' })
    const frozen = deepFrozen(edited.ok ? edited.frame : aSmallFrame())
    const outcomes = kinds.map(kind => applyEdit(frozen, seeing(frozen, { kind, one: 4, other: 2, name: 'New' })).ok)
    expect(outcomes).toContain(true)
    expect(frozen.retired).toHaveLength(1)
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const pick = <One>(from: One[], at: number): One | undefined => from[at % Math.max(1, from.length)]

const seeing = (frame: CodeFrame, { kind, one, other, name }: Blind): FrameEdit => {
  const codes = [...frame.themes, ...subthemesOf(frame)].map(({ id }) => id)
  const id = pick(kind === 'bring-back' ? frame.retired.map(code => code.id) : codes, one) ?? 'none'
  const into = pick(codes, other) ?? 'none'
  const words = subthemeWords({ name })
  const definition = `About ${name}`
  const theme = pick(frame.themes, other)?.id ?? 'none'
  const edits: Record<FrameEdit['kind'], FrameEdit> = {
    'add-theme': { kind: 'add-theme', name, definition, first: subthemeWords({ name: `${name} 1` }) },
    'add-subtheme': { kind: 'add-subtheme', theme, words },
    'change-theme': { kind: 'change-theme', id, name, definition },
    'change-subtheme': { kind: 'change-subtheme', id, words },
    move: { kind: 'move', id, step: other % 2 === 0 ? 'up' : 'down' },
    'move-to-theme': { kind: 'move-to-theme', id, theme },
    merge: { kind: 'merge', id, into },
    retire: { kind: 'retire', id },
    'bring-back': { kind: 'bring-back', id },
  }
  return edits[kind]
}

const deepFrozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFrozen(part)
    Object.freeze(value)
  }
  return value
}
