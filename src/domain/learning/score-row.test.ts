import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scoreRow } from './score-row.js'

const LABELS = 3
const COLUMNS = 5
const learnt = {
  vocabulary: { features: new Int32Array(COLUMNS), rarity: new Float32Array(COLUMNS) },
  weights: Int8Array.from({ length: COLUMNS * LABELS }, (_, at) => ((at * 53) % 255) - 127),
  scales: Float32Array.of(0.5, 1, 2),
  offsets: Float32Array.of(-1, 0, 1),
}
const cells = fc.array(fc.record({ column: fc.integer({ min: -1, max: COLUMNS - 1 }), value: fc.integer() }), {
  maxLength: 30,
})

it('a label’s score is its offset and what each known feature says for it, however many there are', () => {
  fc.assert(
    fc.property(cells, row => {
      const columns = Int32Array.from(row, ({ column }) => column)
      const values = Float64Array.from(row, ({ value }) => value)
      const expected = learnt.offsets.map((offset, label) => {
        const says = row
          .filter(({ column }) => column >= 0)
          .reduce((sum, { column, value }) => sum + value * (learnt.weights[column * LABELS + label] ?? 0), 0)
        return offset + says * (learnt.scales[label] ?? 1)
      })
      expect(scoreRow({ columns, values }, learnt)).toEqual(expected)
    }),
  )
})
