import type { PaperGrid } from '../../src/domain/surveys/print/paper-form.js'
import { drawBox } from './choice-rows.js'
import type { Piece, Place } from './flow.js'
import type { Setting } from './setting.js'
import type { TaggedElement } from './tagged.js'

/** A grid as a table. */
export interface GridTable {
  head: Piece
  /** The head again on a further page, which is not said a second time. */
  headAgain: Piece
  rows: Piece[]
}

/** @returns null when its columns are too narrow for their words, or when this style has no tables */
export const gridTable = (setting: Setting, { columns, rows }: PaperGrid): GridTable | null => {
  const { style, typesetter, width } = setting
  const letters = { size: style.small, weight: 'usual' } as const
  const first = width * FIRST_COLUMN
  const column = (width - first) / columns.length
  const fits = columns.every(({ text }) => typesetter.widestWord(text, letters) <= column - INSIDE)
  if (!style.sideBySide || !fits) return null
  const heads = columns.map(({ text }, place) => ({
    set: typesetter.set(text, letters, column - INSIDE),
    start: first + place * column,
  }))
  const height = Math.max(...heads.map(({ set }) => set.height)) + style.gap
  const drawHeads = ({ pen, top }: Place, row: TaggedElement | null) => {
    for (const { set, start } of heads) {
      const draw = () => pen.text(set, { start, top: top + height - style.gap - set.height })
      if (row) pen.leaf(row, 'TH', draw, { scope: 'Column' })
      else pen.artifact(draw)
    }
  }
  return {
    head: {
      height,
      draw(place) {
        place.pen.branch(place.shared('Table'), 'TR', row => {
          place.pen.branch(row, 'TD', () => {})
          drawHeads(place, row)
        })
      },
    },
    headAgain: { height, draw: place => drawHeads(place, null) },
    rows: rows.map(row => gridRow(setting, row, columns, { first, column })),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const FIRST_COLUMN = 0.36
const INSIDE = 6
const ABOVE_ROW = 5

const gridRow = (
  setting: Setting,
  { number, text, help }: PaperGrid['rows'][number],
  columns: PaperGrid['columns'],
  { first, column }: { first: number; column: number },
): Piece => {
  const { style, typesetter, width } = setting
  const said = `${number}. ${text}${help ? ` ${help}` : ''}`
  const set = typesetter.set(said, { size: style.text, weight: 'bold' }, first - INSIDE * 2)
  const height = Math.max(set.height, style.box + 4) + ABOVE_ROW * 2
  return {
    height,
    draw({ pen, top, shared }) {
      pen.artifact(() => pen.rule({ start: 0, top }, width))
      pen.branch(shared('Table'), 'TR', row => {
        pen.leaf(row, 'TH', () => pen.text(set, { start: 0, top: top + ABOVE_ROW }), { scope: 'Row' })
        columns.forEach((choice, place) => {
          const spot = { start: first + place * column, top: top + (height - style.box) / 2 }
          pen.branch(row, 'TD', cell => drawBox(setting, pen, cell, choice, spot))
        })
      })
    },
  }
}
