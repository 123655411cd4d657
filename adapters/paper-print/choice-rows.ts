import type { PaperChoice } from '../../src/domain/surveys/print/answer-space.js'
import type { Piece, Place } from './flow.js'
import type { Pen, Spot } from './pen.js'
import type { Setting } from './setting.js'
import type { TaggedElement } from './tagged.js'
import type { SetText } from './typesetter.js'

/** Choices to cross, each with its box and number: in a row or in two columns where they are short, else one below the other. */
export const choicePieces = (setting: Setting, choices: PaperChoice[], start: number): Piece[] => {
  const width = setting.width - start
  if (!setting.style.sideBySide || choices.some(({ words, goTo }) => words || goTo)) {
    return oneBelowTheOther(setting, choices, start)
  }
  const widest = Math.max(...choices.map(({ text }) => naturalWidth(setting, text)))
  if (choices.length <= MOST_IN_ROW && choices.length * (widest + BETWEEN) <= width) {
    return [inColumns(setting, choices, { start, columns: choices.length, width: widest + BETWEEN })]
  }
  const half = width / 2
  if (choices.length >= LEAST_FOR_COLUMNS && widest + BETWEEN <= half) {
    return [inColumns(setting, choices, { start, columns: 2, width: half })]
  }
  return oneBelowTheOther(setting, choices, start)
}

/** An empty box and the number that is typed for it. */
export const drawBox = (setting: Setting, pen: Pen, parent: TaggedElement, { code }: PaperChoice, spot: Spot): void => {
  const { box, code: size } = setting.style
  const number = setting.typesetter.set(String(code), { size, weight: 'usual' }, box * 2)
  pen.field(parent, 'cb', setting.say('box-alt', { code: String(code) }), () => {
    pen.box(spot, box, box)
    pen.text(number, { start: spot.start + box + CODE_GAP, top: spot.top + (box - number.height) / 2 })
  })
}

// ---------------------------------------------------------------------------------------------------------------------

/** From the box to the words of a choice. */
const boxWidth = ({ style }: Setting): number => style.box + CODE_GAP + style.code * 1.4 + CODE_GAP

const CODE_GAP = 3
const BETWEEN = 16
const MOST_IN_ROW = 5
const LEAST_FOR_COLUMNS = 4
/** Longest share of a line that words of a choice may take when a way on stands beside it. */
const WITH_WAY_ON = 0.6

const naturalWidth = (setting: Setting, text: string): number =>
  boxWidth(setting) + setting.typesetter.set(text, { size: setting.style.text, weight: 'usual' }, Infinity).width

interface Columns {
  start: number
  columns: number
  width: number
}

/** Read down the first column, then down the next. */
const inColumns = (setting: Setting, choices: PaperChoice[], { start, columns, width }: Columns): Piece => {
  const rows = Math.ceil(choices.length / columns)
  const items = choices.map(choice => itemOf(setting, choice, width))
  const height = Math.max(...items.map(item => item.height))
  return {
    height: rows * height,
    draw(place) {
      items.forEach((item, index) => {
        const column = Math.floor(index / rows)
        item.draw(place, { start: start + column * width, top: place.top + (index % rows) * height })
      })
    },
  }
}

const oneBelowTheOther = (setting: Setting, choices: PaperChoice[], start: number): Piece[] =>
  choices.map(choice => {
    const item = itemOf(setting, choice, setting.width - start)
    return { height: item.height, draw: place => item.draw(place, { start, top: place.top }) }
  })

interface Item {
  height: number
  draw(place: Place, spot: Spot): void
}

const itemOf = (setting: Setting, choice: PaperChoice, width: number): Item => {
  const { style, typesetter } = setting
  const letters = { size: style.text, weight: 'usual' } as const
  const room = width - boxWidth(setting)
  const set = typesetter.set(choice.text, letters, choice.goTo ? room * WITH_WAY_ON : room)
  const lineHeight = set.height / set.lines.length
  const after = choice.words ? ownWords(setting, set, room) : wayOn(setting, choice.goTo, room)
  return {
    height: Math.max(style.box, set.height, after?.height ?? 0) + style.gap,
    draw(place, { start, top }) {
      const { pen, shared } = place
      const at = { start: start + boxWidth(setting), top: top + Math.max(0, (style.box - lineHeight) / 2) }
      pen.branch(shared('L'), 'LI', item => {
        pen.branch(item, 'Lbl', label => {
          drawBox(setting, pen, label, choice, { start, top: top + Math.max(0, (lineHeight - style.box) / 2) })
        })
        pen.branch(item, 'LBody', body => {
          pen.leaf(body, 'P', () => pen.text(set, at))
          after?.draw(pen, body, at)
        })
      })
    },
  }
}

/** What stands after the words of a choice. */
interface After {
  /** From the top of the words. */
  height: number
  draw(pen: Pen, body: TaggedElement, at: Spot): void
}

const wayOn = ({ style, typesetter }: Setting, goTo: string | null, room: number): After | null => {
  if (!goTo) return null
  const set = typesetter.set(goTo, { size: style.text, weight: 'bold' }, room * (1 - WITH_WAY_ON))
  return {
    height: set.height,
    draw: (pen, body, { start, top }) =>
      pen.leaf(body, 'P', () => pen.text(set, { start: start + room * WITH_WAY_ON, top })),
  }
}

/** A line for words of one's own: beside the choice where there is room, else below it. */
const ownWords = ({ style, say }: Setting, set: SetText, room: number): After => {
  const isBeside = set.lines.length === 1 && room - set.width > style.text * LEAST_TO_WRITE
  const from = isBeside ? set.width + BETWEEN / 2 : 0
  const height = isBeside ? set.height + style.gap : set.height + style.writingLine
  return {
    height,
    draw(pen, body, { start, top }) {
      const line = { start: start + from, top: top + height - style.gap }
      pen.field(body, 'tv', say('lines-alt'), () => pen.rule(line, room - from))
    },
  }
}

/** By the size of the letters. */
const LEAST_TO_WRITE = 15
