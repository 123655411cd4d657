import type { PaperChoice } from '../../src/domain/surveys/print/answer-space.js'
import { drawBox } from './choice-rows.js'
import type { Piece } from './flow.js'
import type { Setting } from './setting.js'

/**
 * The points of a scale in a row, each with its words below its box; what stands beside the scale comes after a gap.
 * @returns null when they do not fit
 */
export const scaleRow = (setting: Setting, choices: PaperChoice[], start: number): Piece | null => {
  const { style, typesetter } = setting
  if (!style.sideBySide || choices.some(({ words, goTo }) => words || goTo)) return null
  const isApart = choices.some(({ beside }) => beside)
  const width = Math.min(WIDEST, (setting.width - start - (isApart ? APART : 0)) / choices.length)
  const letters = { size: style.small, weight: 'usual' } as const
  const points = choices.map(choice => ({ choice, set: typesetter.set(choice.text, letters, width - INSIDE) }))
  const isNarrow = points.some(
    ({ set, choice: { text } }) =>
      typesetter.widestWord(text, letters) > width - INSIDE || set.lines.length > MOST_LINES,
  )
  if (isNarrow) return null
  const height = Math.max(...points.map(({ set }) => set.height))
  return {
    height: style.box + BELOW_BOX + height + style.gap,
    draw({ pen, top, shared }) {
      points.forEach(({ choice, set }, place) => {
        const at = start + place * width + (choice.beside ? APART : 0)
        pen.branch(shared('L'), 'LI', item => {
          pen.branch(item, 'Lbl', label => drawBox(setting, pen, label, choice, { start: at, top }))
          pen.leaf(item, 'LBody', () => pen.text(set, { start: at, top: top + style.box + BELOW_BOX }))
        })
      })
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const WIDEST = 110
const APART = 18
const INSIDE = 8
const BELOW_BOX = 3
const MOST_LINES = 3
