import type {
  PaperBlock,
  PaperForm,
  PaperGrid,
  PaperPart,
  PaperQuestion,
} from '../../src/domain/surveys/print/paper-form.js'
import { choicePieces } from './choice-rows.js'
import type { Block, Piece } from './flow.js'
import { gridTable } from './grid-table.js'
import { scaleRow } from './scale-row.js'
import { type Setting, textPiece } from './setting.js'
import { datePiece, numberPiece, writingLine } from './written.js'

/** Every part of the form: its heading and its questions. */
export const questionBlocks = (setting: Setting, { parts }: Pick<PaperForm, 'parts'>): Block[] =>
  parts.flatMap((part, place) => [
    partHead(setting, part, place),
    ...part.blocks.flatMap(block => blocksOf(setting, block, place)),
  ])

// ---------------------------------------------------------------------------------------------------------------------

const partHead = (setting: Setting, { title, help }: PaperPart, part: number): Block => {
  const { style } = setting
  return {
    tag: 'Div',
    part,
    before: style.blockGap * 1.5,
    isHeading: true,
    pieces: [
      textPiece(setting, title, { size: style.heading, weight: 'bold', tag: 'H2', below: 2 }),
      ...(help ? [textPiece(setting, help, { size: style.text, tag: 'P' })] : []),
    ],
  }
}

const blocksOf = (setting: Setting, block: PaperBlock, part: number): Block[] => {
  if (block.kind === 'question') return [questionBlock(setting, block, part)]
  const table = gridTable(setting, block)
  if (!table) return asQuestions(block).map(question => questionBlock(setting, question, part))
  const { head, headAgain, rows } = table
  const first = block.rows[0]?.number ?? ''
  const number = rows.length > 1 ? `${first}–${block.rows.at(-1)?.number}` : first
  const pieces = [...asked(setting, { ...block, number, help: null }, { start: 0 }), head, ...rows]
  return [{ ...whole(setting, part, number), pieces, again: goesOn(setting, number, headAgain) }]
}

/** Under each other, where there is no room for a table: each with the words that they share. */
const asQuestions = ({ skip, text, columns, rows }: PaperGrid): PaperQuestion[] =>
  rows.map((row, place) => ({
    kind: 'question',
    number: row.number,
    skip: place === 0 ? skip : null,
    text: row.text,
    help: [text, row.help].filter(Boolean).join(' '),
    space: { kind: 'scale', choices: columns },
  }))

const questionBlock = (setting: Setting, question: PaperQuestion, part: number): Block => {
  const { style } = setting
  const start = question.number ? gutter(setting) : 0
  const spare = question.space.kind === 'lines' ? { spare: style.linesToSpare } : {}
  return {
    ...whole(setting, part, question.number),
    ...spare,
    pieces: [...asked(setting, question, { start }), ...answerPieces(setting, question, start)],
  }
}

const whole = (setting: Setting, part: number, number: string): Omit<Block, 'pieces'> => ({
  tag: 'Sect',
  part,
  before: setting.style.blockGap,
  isFramed: setting.style.framed,
  again: goesOn(setting, number),
})

const goesOn = (setting: Setting, number: string, below?: Piece): Piece => {
  const { style, say } = setting
  const said = textPiece(setting, say('goes-on', { number }).trim(), {
    size: style.small,
    tag: null,
    below: style.gap,
  })
  return {
    height: said.height + (below?.height ?? 0),
    draw(place) {
      said.draw(place)
      below?.draw({ ...place, top: place.top + said.height })
    },
  }
}

type Asked = Pick<PaperQuestion, 'number' | 'skip' | 'text' | 'help'>

/** Who is to answer, the question with its number, and help with it. */
const asked = (setting: Setting, { number, skip, text, help }: Asked, { start }: { start: number }): Piece[] => {
  const { style } = setting
  return [
    ...(skip ? [textPiece(setting, skip, { size: style.small, start, tag: 'P', below: style.gap / 2 })] : []),
    headPiece(setting, { text, label: start === 0 ? '' : `${number}. ` }, { start, below: help ? 0 : style.gap }),
    ...(help ? [textPiece(setting, help, { size: style.small, start, tag: 'P', below: style.gap })] : []),
  ]
}

/** A question, with its number in the margin. */
const headPiece = (
  { style, typesetter, width }: Setting,
  { text, label }: { text: string; label: string },
  { start, below }: { start: number; below: number },
): Piece => {
  const letters = { size: style.text, weight: 'bold' } as const
  const [set, number] = [typesetter.set(text, letters, width - start), typesetter.set(label, letters, width)]
  return {
    height: set.height + below,
    draw: ({ pen, top, element }) =>
      pen.leaf(element, 'H3', () => {
        pen.text(number, { start: 0, top })
        pen.text(set, { start, top })
      }),
  }
}

const NUMBER_WIDTH = 2.5

const gutter = ({ style }: Setting): number => style.text * NUMBER_WIDTH

const answerPieces = (setting: Setting, { space }: PaperQuestion, start: number): Piece[] => {
  switch (space.kind) {
    case 'boxes':
      return choicePieces(setting, space.choices, start)
    case 'scale': {
      const row = scaleRow(setting, space.choices, start)
      return row ? [row] : choicePieces(setting, space.choices, start)
    }
    case 'number':
      return [numberPiece(setting, space, start)]
    case 'date':
      return [datePiece(setting, start)]
    case 'line':
      return lines(setting, 1, start)
    case 'lines':
      return lines(setting, setting.style.linesForLong, start)
  }
}

const lines = (setting: Setting, count: number, start: number): Piece[] =>
  Array.from({ length: count }, (_, place) => writingLine(setting, start, place === 0))
