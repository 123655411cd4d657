import type { AnswerSpace } from '../../src/domain/surveys/print/answer-space.js'
import type { Piece } from './flow.js'
import type { Pen, Spot } from './pen.js'
import type { Setting } from './setting.js'
import type { SetText } from './typesetter.js'

/** Boxes for a number, with what it counts. */
export const numberPiece = (
  setting: Setting,
  { digits, decimals, unit }: Extract<AnswerSpace, { kind: 'number' }>,
  start: number,
): Piece => {
  const { style, typesetter, say, isRightToLeft } = setting
  const [width, height] = cellOf(setting)
  const boxes = digits === null ? [{ at: 0, width: width * CELLS_UNKNOWN }] : cells(0, digits, width)
  const end = widthOf(boxes)
  const tenth = decimals ? cells(end + POINT, 1, width) : []
  const after = end + (decimals ? POINT + width : 0)
  /** Numbers are written from the left in every language. */
  const from = (at: number, size: number) => start + (isRightToLeft ? after - at - size : at)
  const letters = { size: style.text, weight: 'usual' } as const
  const [said, point] = [
    unit ? typesetter.set(unit, letters, setting.width - start - after - UNIT_GAP) : null,
    typesetter.set('.', { ...letters, weight: 'bold' }, width),
  ]
  return {
    height: height + style.gap,
    draw({ pen, top, element }) {
      pen.field(element, 'tv', say('write-alt'), () => {
        for (const box of [...boxes, ...tenth]) pen.box({ start: from(box.at, box.width), top }, box.width, height)
        if (decimals) pen.text(point, { start: from(end + POINT / 3, point.width), top: top + height - point.height })
      })
      if (said) pen.leaf(element, 'P', () => centred(pen, said, { start: start + after + UNIT_GAP, top }, height))
    },
  }
}

/** DD MM YYYY, with what they mean above. */
export const datePiece = (setting: Setting, start: number): Piece => {
  const { style, typesetter, say } = setting
  const [width, height] = cellOf(setting)
  const letters = { size: style.small, weight: 'usual' } as const
  let at = 0
  const groups = (
    [
      [say('day'), 2],
      [say('month'), 2],
      [say('year'), 4],
    ] as const
  ).map(([text, count]) => {
    const label = typesetter.set(text, letters, setting.width)
    const group = { label, at, boxes: cells(at, count, width) }
    at += Math.max(count * width, label.width) + GROUP_GAP
    return group
  })
  const above = Math.max(...groups.map(({ label }) => label.height))
  return {
    height: above + height + style.gap,
    draw({ pen, top, element }) {
      for (const { label, at: from, boxes } of groups) {
        pen.leaf(element, 'P', () => pen.text(label, { start: start + from, top }))
        pen.field(element, 'tv', say('write-alt'), () => {
          for (const box of boxes) pen.box({ start: start + box.at, top: top + above }, box.width, height)
        })
      }
    },
  }
}

/** One line to write on. The first one says what they are. */
export const writingLine = ({ style, width, say }: Setting, start: number, isFirst: boolean): Piece => ({
  height: style.writingLine,
  draw({ pen, top, element }) {
    const draw = () => pen.rule({ start, top: top + style.writingLine - 2 }, width - start)
    if (isFirst) pen.field(element, 'tv', say('lines-alt'), draw)
    else pen.artifact(draw)
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const CELL = 1.5
const TALL = 1.85
const CELLS_UNKNOWN = 5
const POINT = 9
const UNIT_GAP = 8
const GROUP_GAP = 14

const cellOf = ({ style }: Setting): [width: number, height: number] => [style.text * CELL, style.text * TALL]

const cells = (from: number, count: number, width: number) =>
  Array.from({ length: count }, (_, place) => ({ at: from + place * width, width }))

const widthOf = (boxes: { width: number }[]): number => boxes.reduce((total, { width }) => total + width, 0)

const centred = (pen: Pen, set: SetText, { start, top }: Spot, height: number): void =>
  pen.text(set, { start, top: top + (height - set.height) / 2 })
