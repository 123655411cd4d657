import { A4 } from './page-style.js'
import { PRINT_FIELD, type TaggedElement, taggedElement } from './tagged.js'
import type { SetLine, SetText } from './typesetter.js'
import { READS_FROM_RIGHT } from './visual-runs.js'

/** A place on the page: how far from the side where lines begin, and from the top. */
export interface Spot {
  start: number
  top: number
}

/** What a reader that speaks says of something drawn. */
export interface Said {
  alt?: string
  scope?: 'Row' | 'Column'
}

/** Draws on the page that is open, and says in the structure what it is. */
export interface Pen {
  /** An element that holds others; it is finished when `work` is. */
  branch(parent: TaggedElement, tag: string, work: (element: TaggedElement) => void): void
  /** An element with what is drawn for it. */
  leaf(parent: TaggedElement, tag: string, draw: () => void, said?: Said): void
  /** A place to answer on paper: a box to cross, or room to write in. */
  field(parent: TaggedElement, role: 'cb' | 'tv', alt: string, draw: () => void): void
  /** What is no part of what is said: lines, numbers of pages, repeated headings. */
  artifact(draw: () => void, kind?: 'Layout' | 'Pagination'): void
  text(text: SetText, spot: Spot): void
  box(spot: Spot, width: number, height: number): void
  cross(spot: Spot, size: number): void
  rule(spot: Spot, length: number, kind?: 'thin' | 'dotted'): void
  /** A code of dark and light squares, which never is mirrored. */
  squares(rows: boolean[][], spot: Spot, size: number): void
}

export interface Sides {
  margin: number
  isRightToLeft: boolean
}

export const createPen = (doc: PDFKit.PDFDocument, { margin, isRightToLeft }: Sides): Pen => {
  /** From the left edge of the page. */
  const left = (start: number, width: number): number =>
    isRightToLeft ? A4.width - margin - start - width : margin + start
  const leaf = (parent: TaggedElement, element: TaggedElement): void => void parent.add(element)
  const line = (set: SetLine, { letters }: SetText, start: number, baseline: number): void => {
    const isShaped = SHAPED.test(set.text)
    if (isShaped) doc.markContent('Span', { actual: set.text })
    let x = left(start, set.width)
    for (const { text, face, width } of set.runs) {
      doc.font(face.file(letters.weight)).fontSize(letters.size)
      doc.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
      x += width
    }
    if (isShaped) doc.endMarkedContent()
  }
  return {
    branch(parent, tag, work) {
      const element = taggedElement(doc, tag)
      parent.add(element)
      work(element)
      element.end()
    },
    leaf: (parent, tag, draw, said = {}) => leaf(parent, taggedElement(doc, tag, said, draw)),
    field(parent, role, alt, draw) {
      const element = taggedElement(doc, 'Form', { alt }, draw)
      element.dictionary.data.A = { ...PRINT_FIELD[role], Desc: new String(alt) }
      leaf(parent, element)
    },
    artifact(draw, kind = 'Layout') {
      doc.markContent('Artifact', { type: kind })
      draw()
      doc.endMarkedContent()
    },
    text(text, { start, top }) {
      const lineHeight = text.height / text.lines.length
      const firstBaseline = top + (lineHeight + text.letters.size * CAPITALS) / 2
      for (const [place, set] of text.lines.entries()) line(set, text, start, firstBaseline + place * lineHeight)
    },
    box: ({ start, top }, width, height) =>
      void doc.lineWidth(BOX_LINE).rect(left(start, width), top, width, height).stroke(),
    cross({ start, top }, size) {
      const from = left(start, size)
      doc
        .lineWidth(CROSS_LINE)
        .moveTo(from, top)
        .lineTo(from + size, top + size)
      doc
        .moveTo(from + size, top)
        .lineTo(from, top + size)
        .stroke()
    },
    rule({ start, top }, length, kind = 'thin') {
      const from = left(start, length)
      doc.lineWidth(RULE_LINE)
      if (kind === 'dotted') doc.dash(DASH, {})
      doc
        .moveTo(from, top)
        .lineTo(from + length, top)
        .stroke()
        .undash()
    },
    squares(rows, { start, top }, size) {
      const from = left(start, size)
      const step = size / rows.length
      rows.forEach((row, down) => {
        row.forEach((isDark, across) => {
          if (isDark) doc.rect(from + across * step, top + down * step, step, step)
        })
      })
      doc.fill('black')
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Scripts whose letters change with their neighbours: copied text is right only with the words beside it. */
const SHAPED = new RegExp(`${READS_FROM_RIGHT.source}|[\\u0900-\\u0dff]`)

/** Height of capitals by the size of the letters, about the same in all our typefaces. */
const CAPITALS = 0.68
const BOX_LINE = 1
const CROSS_LINE = 1.6
const RULE_LINE = 0.7
const DASH = 4
