import { type Block, heightOf, type Placed } from './flow.js'
import { drawByHand } from './head-blocks.js'
import { A4 } from './page-style.js'
import type { Pen } from './pen.js'
import type { Setting } from './setting.js'
import { type TaggedElement, taggedElement } from './tagged.js'

/** Everything that is the same on all sheets of one printing. */
export interface Plan {
  doc: PDFKit.PDFDocument
  pen: Pen
  setting: Setting
  pages: Placed[][]
  title: string
  /** Titles of the parts of the form, for the bookmarks. */
  parts: string[]
}

/** Room for what is asked between the edges of a page and the line at its foot. */
export const bodyHeight = (setting: Pick<Setting, 'style'>): number =>
  A4.height - setting.style.margin * 2 - footHeight(setting) - (setting.style.framed ? FRAME : 0)

/** Draws one sheet: all its pages. @param parent element that holds all sheets */
export const paintSheet = (plan: Plan, parent: TaggedElement, serial: string | null): void => {
  const { doc, pages, setting } = plan
  const sheet = taggedElement(doc, 'Part')
  parent.add(sheet)
  const structure = openStructure(plan, sheet, serial)
  pages.forEach((page, place) => {
    doc.addPage()
    for (const placed of page) {
      const { block, pieces } = placed
      const top = setting.style.margin + placed.top
      if (block.isFramed) drawFrame(plan, top, heightOf(pieces))
      drawPieces(plan, placed, { ...structure.for(block), serial }, top)
    }
    drawFoot(plan, place + 1, serial)
  })
  structure.close()
}

// ---------------------------------------------------------------------------------------------------------------------

type Inside = Pick<Parameters<Placed['pieces'][number]['draw']>[0], 'element' | 'shared' | 'serial'>

const drawPieces = ({ pen }: Plan, { pieces }: Placed, inside: Inside, from: number): void => {
  let top = from
  for (const piece of pieces) {
    piece.draw({ pen, top, ...inside })
    top += piece.height
  }
}

/** The elements that are open: of a part of the form, and of a block, which may go on on the next page. */
const openStructure = ({ doc, title, parts, setting }: Plan, sheet: TaggedElement, serial: string | null) => {
  let part: { place: number | null; element: TaggedElement } = { place: null, element: sheet }
  let open: { block: Block; element: TaggedElement; shared: Map<string, TaggedElement> } | undefined
  let bookmarks: PDFKit.PDFOutline | undefined
  const begin = (parent: TaggedElement, tag: string) => {
    const element = taggedElement(doc, tag)
    parent.add(element)
    return element
  }
  const closeBlock = () => {
    open?.element.end()
    open = undefined
  }
  const closePart = () => {
    if (part.element !== sheet) part.element.end()
  }
  const turnTo = (place: number | null) => {
    if (place === part.place) return
    closePart()
    part = { place, element: place === null ? sheet : begin(sheet, 'Sect') }
    if (place !== null) bookmarks?.addItem(parts[place] ?? '')
  }
  return {
    for(block: Block): Pick<Inside, 'element' | 'shared'> {
      bookmarks ??= doc.outline.addItem(serial ? setting.say('sheet', { serial }) : title, { expanded: !serial })
      if (open?.block !== block) {
        closeBlock()
        turnTo(block.part)
        open = { block, element: begin(part.element, block.tag), shared: new Map() }
      }
      const { element, shared } = open
      return {
        element,
        shared(tag) {
          const known = shared.get(tag) ?? begin(element, tag)
          shared.set(tag, known)
          return known
        },
      }
    },
    close() {
      closeBlock()
      closePart()
      sheet.end()
    },
  }
}

const FRAME = 11
const FOOT = 10

const drawFrame = ({ pen, setting }: Plan, top: number, height: number): void =>
  pen.artifact(() => pen.box({ start: -FRAME, top: top - FRAME }, setting.width + FRAME * 2, height + FRAME * 2))

const footHeight = ({ style }: Pick<Setting, 'style'>): number => style.small * style.lead + FOOT * 2

/** Which page this is and of which sheet: pages that come apart find together again. */
const drawFoot = ({ pen, setting, pages, title }: Plan, page: number, serial: string | null): void => {
  const { style, say, typesetter, width } = setting
  const letters = { size: style.small, weight: 'usual' } as const
  const top = A4.height - style.margin - style.small * style.lead
  const count = typesetter.set(say('page', { page: String(page), pages: String(pages.length) }), letters, width)
  const name = typesetter.set(title, letters, width)
  pen.artifact(() => {
    pen.rule({ start: 0, top: top - FOOT }, width)
    pen.text(count, { start: 0, top })
    const taken = serial ? drawSerial(setting, pen, serial, top) : drawByHand(setting, pen, width, top)
    const start = count.width + FOOT * 2
    if (name.lines.length === 1 && start + name.width + FOOT * 2 < width - taken) pen.text(name, { start, top })
  }, 'Pagination')
}

/** @returns the width it takes at the end of the line */
const drawSerial = ({ say, typesetter, style, width }: Setting, pen: Pen, serial: string, top: number): number => {
  const number = typesetter.set(say('sheet', { serial }), { size: style.small, weight: 'bold' }, width)
  pen.text(number, { start: width - number.width, top })
  return number.width
}
