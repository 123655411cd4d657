import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Correction } from './correction.js'
import { holdBack } from './hold-back.js'

const correction = (experienceId: string, text: string, group = experienceId): Correction => ({
  experienceId,
  group,
  text,
  yes: ['theme:taxi'],
  no: [],
  whole: [],
  unsaid: [],
})
const idsOf = (corrections: Correction[]) => corrections.map(({ experienceId }) => experienceId)
const many = Array.from({ length: 1000 }, (_, place) => correction(`record ${place}`, `text ${place}`))

describe('corrections that are held back', () => {
  it('are about one in five', () => {
    const { learnt, held } = holdBack(many)
    expect(held.length).toBeGreaterThan(150)
    expect(held.length).toBeLessThan(250)
    expect(learnt.length + held.length).toBe(1000)
  })

  it('are the same ones when there are more', () => {
    const before = idsOf(holdBack(many.slice(0, 500)).held)
    expect(idsOf(holdBack(many).held).slice(0, before.length)).toEqual(before)
  })

  it('never share a person, or a text, with what is learnt from', () => {
    const told = fc.record({ id: fc.uuid(), text: fc.constantFrom('a', 'A ', 'b', 'c', 'd'), by: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(told, { maxLength: 60 }), list => {
        const { learnt, held } = holdBack(list.map(({ id, text, by }) => correction(id, text, `${by}`)))
        const [people, texts] = [
          new Set(held.map(({ group }) => group)),
          new Set(held.map(({ text }) => text.trim().toLowerCase())),
        ]
        return learnt.every(({ group, text }) => !people.has(group) && !texts.has(text.trim().toLowerCase()))
      }),
    )
  })
})
