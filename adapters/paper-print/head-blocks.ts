import type { PaperForm } from '../../src/domain/surveys/print/paper-form.js'
import type { Block, Piece, Place } from './flow.js'
import type { Pen } from './pen.js'
import { qrSquares } from './qr-squares.js'
import { type Setting, textPiece } from './setting.js'

/** What is on the first page before the questions. @param answerAddress where the same is answered online */
export const headBlocks = (
  setting: Setting,
  { title, intro }: Pick<PaperForm, 'title' | 'intro'>,
  answerAddress: string,
): Block[] => [{ tag: 'Div', part: null, before: 0, pieces: [titlePiece(setting, { title, intro }, answerAddress)] }]

/** Where a sheet without a number is given one by hand. @returns the width it takes before `end` */
export const drawByHand = (setting: Setting, pen: Pen, end: number, top: number): number => {
  const { style, typesetter, say } = setting
  const letters = { size: style.small, weight: 'usual' } as const
  const label = typesetter.set(say('sheet-by-hand'), letters, setting.width)
  const width = style.small * BY_HAND
  pen.text(label, { start: end - label.width - width - GAP, top })
  pen.box({ start: end - width, top: top - GAP / 2 }, width, label.height + GAP)
  return label.width + width + GAP
}

// ---------------------------------------------------------------------------------------------------------------------

const BY_HAND = 6
const GAP = 6
const BESIDE = 8.6
const CODE = 7.2

const titlePiece = (setting: Setting, { title, intro }: { title: string; intro: string }, address: string): Piece => {
  const { style, width, say } = setting
  const beside = style.text * BESIDE
  const left = { ...setting, width: width - beside - style.text }
  const said = [
    textPiece(left, title, { size: style.title, weight: 'bold', tag: 'H1', below: style.gap }),
    textPiece(left, intro, { size: style.text, tag: 'P', below: style.gap }),
    ...howToPieces(left),
  ]
  const online = textPiece(setting, say('online'), { size: style.small, tag: 'P', start: width - beside, below: GAP })
  const code = style.text * CODE
  const number = style.text * 2
  return {
    height: Math.max(heightOfAll(said), online.height + code + number) + style.gap,
    draw(place) {
      drawBelow(said, place)
      online.draw(place)
      const top = place.top + online.height
      const goal = place.serial ? `${address}?sheet=${place.serial}` : address
      place.pen.leaf(
        place.element,
        'Figure',
        () => place.pen.squares(qrSquares(goal), { start: width - beside, top }, code),
        { alt: say('online-alt', { address: goal }) },
      )
      if (place.serial) {
        textPiece(setting, say('sheet', { serial: place.serial }), {
          size: style.text,
          weight: 'bold',
          start: width - beside,
          tag: 'P',
        }).draw({ ...place, top: top + code + GAP })
      }
    },
  }
}

const heightOfAll = (pieces: Piece[]): number => pieces.reduce((total, { height }) => total + height, 0)

const drawBelow = (pieces: Piece[], place: Place): void => {
  let { top } = place
  for (const piece of pieces) {
    piece.draw({ ...place, top })
    top += piece.height
  }
}

const HOW_TO = ['how-to-cross', 'how-to-leave-out', 'how-to-names', 'how-to-last', 'emergency']

const howToPieces = (setting: Setting): Piece[] => {
  const { style, say, typesetter } = setting
  const size = style.small
  const start = size * 1.1
  const bullet = typesetter.set('•', { size, weight: 'bold' }, start)
  return HOW_TO.map((id, place) => {
    const text = say(id)
    const set = typesetter.set(text, { size, weight: 'usual' }, setting.width - start - style.box * 2)
    const lineHeight = set.height / set.lines.length
    const last = set.lines.at(-1)?.width ?? 0
    return {
      height: set.height + style.gap / 2,
      draw({ pen, top, shared }) {
        pen.branch(shared('L'), 'LI', item => {
          pen.leaf(item, 'Lbl', () => pen.text(bullet, { start: 0, top }))
          pen.branch(item, 'LBody', body => {
            pen.leaf(body, 'P', () => pen.text(set, { start, top }))
            if (place > 0) return
            const spot = { start: start + last + GAP, top: top + set.height - (lineHeight + style.box) / 2 }
            pen.leaf(body, 'Figure', () => crossed(pen, spot, style.box), { alt: say('crossed-alt') })
          })
        })
      },
    }
  })
}

const crossed = (pen: Pen, spot: { start: number; top: number }, size: number): void => {
  pen.box(spot, size, size)
  pen.cross({ start: spot.start + 2, top: spot.top + 2 }, size - 4)
}
