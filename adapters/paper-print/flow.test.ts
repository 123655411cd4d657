import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, heightOf, onPages, type Piece } from './flow.js'

const piece = (height: number): Piece => ({ height, draw: () => {} })

const block = (heights: number[], about: Partial<Block> = {}): Block => ({
  tag: 'Sect',
  part: 0,
  before: 0,
  pieces: heights.map(piece),
  ...about,
})

const PAGE = 100

const heightsOn = (blocks: Block[]) => onPages(blocks, PAGE).map(page => page.map(({ pieces }) => heightOf(pieces)))

describe('pages', () => {
  it('are turned before a question that does not fit on the rest of one', () => {
    expect(heightsOn([block([60]), block([30, 30])])).toEqual([[60], [60]])
  })

  it('never end with a heading', () => {
    expect(heightsOn([block([70]), block([10], { isHeading: true }), block([30])])).toEqual([[70], [10, 30]])
  })

  it('keep a heading with the beginning of what is longer than a page', () => {
    const long = block(Array(20).fill(10))
    expect(heightsOn([block([70]), block([10], { isHeading: true }), long])).toEqual([[70], [10, 90], [100], [10]])
  })

  it('hold what is longer than a page, with its head again on each further one', () => {
    const long = block(Array(15).fill(10), { again: piece(20) })
    expect(heightsOn([long])).toEqual([[100], [70]])
  })

  it('are as few as leaving lines out allows, and no line is left out for nothing', () => {
    const lines = block(Array(10).fill(10), { spare: 4 })
    expect(heightsOn([lines, block([30])])).toEqual([[70, 30]])
    expect(heightsOn([lines])).toEqual([[100]])
  })

  it('hold every piece once and in order, none of them over the edge', () => {
    const anyBlock = fc
      .record({
        heights: fc.array(fc.integer({ min: 1, max: PAGE }), { minLength: 1, maxLength: 12 }),
        before: fc.nat(20),
      })
      .map(({ heights, before }) => block(heights, { before }))
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 12 }), blocks => {
        const pages = onPages(blocks, PAGE)
        expect(pages.flatMap(page => page.flatMap(({ pieces }) => pieces))).toEqual(
          blocks.flatMap(({ pieces }) => pieces),
        )
        for (const page of pages) {
          for (const { top, pieces } of page) expect(top + heightOf(pieces)).toBeLessThanOrEqual(PAGE)
        }
      }),
    )
  })
})
