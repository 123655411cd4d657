import type { SayOnPaper } from '../../src/domain/surveys/print/paper-words.js'
import type { Piece, Place } from './flow.js'
import type { PageStyle } from './page-style.js'
import type { Said } from './pen.js'
import type { Typesetter } from './typesetter.js'

/** What every part of a sheet is set with. */
export interface Setting {
  style: PageStyle
  say: SayOnPaper
  typesetter: Typesetter
  /** Width of the column. */
  width: number
  isRightToLeft: boolean
}

export interface TextPieceOptions {
  size: number
  weight?: 'usual' | 'bold'
  start?: number
  width?: number
  /** Room below. */
  below?: number
  /** Null: it is no part of what is said. */
  tag: string | null
  said?: Said
}

/** A text in its lines. */
export const textPiece = ({ typesetter, width }: Setting, text: string, options: TextPieceOptions): Piece => {
  const { size, weight = 'usual', start = 0, below = 0, tag, said } = options
  const set = typesetter.set(text, { size, weight }, options.width ?? width - start)
  return {
    height: set.height + below,
    draw({ pen, top, element }: Place) {
      const draw = () => pen.text(set, { start, top })
      if (tag === null) pen.artifact(draw)
      else pen.leaf(element, tag, draw, said)
    },
  }
}
