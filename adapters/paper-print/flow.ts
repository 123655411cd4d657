import type { Pen } from './pen.js'
import type { TaggedElement } from './tagged.js'

/** Where something is drawn, and where it belongs in the structure. */
export interface Place {
  pen: Pen
  top: number
  /** The element of the block. */
  element: TaggedElement
  /** An element inside the block that several pieces share: a list, a table. Made when it is first asked for. */
  shared(tag: string): TaggedElement
  /** The number of the sheet; null on one to copy. */
  serial: string | null
}

/** What is never split over two pages. */
export interface Piece {
  height: number
  draw(place: Place): void
}

/** What is split only when it is longer than a page. */
export interface Block {
  /** Its element. */
  tag: string
  /** Place of its part of the form; null: it stands before or after all of them. */
  part: number | null
  /** Room above it, unless it comes first on its page. */
  before: number
  pieces: Piece[]
  /** How many of the last ones may be left out so that it fits on the page. */
  spare?: number
  /** Stands above what is left of it on the next page. */
  again?: Piece
  /** Never stands last on a page. */
  isHeading?: true
  isFramed?: boolean
}

export interface Placed {
  block: Block
  pieces: Piece[]
  top: number
}

/** The blocks on as few pages as they need: as much as may be left out is left out when that saves one. @param height of a page */
export const onPages = (blocks: Block[], height: number): Placed[][] => {
  const most = Math.max(0, ...blocks.map(({ spare = 0 }) => spare))
  const ways = Array.from({ length: most + 1 }, (_, less) =>
    paginate(
      blocks.map(block => shorter(block, less)),
      height,
    ),
  )
  const fewest = Math.min(...ways.map(pages => pages.length))
  return ways.find(pages => pages.length === fewest) ?? []
}

export const heightOf = (pieces: Piece[]): number => pieces.reduce((total, { height }) => total + height, 0)

// ---------------------------------------------------------------------------------------------------------------------

const shorter = (block: Block, less: number): Block => {
  const left = Math.min(less, block.spare ?? 0)
  return left === 0 ? block : { ...block, spare: (block.spare ?? 0) - left, pieces: block.pieces.slice(0, -left) }
}

const paginate = (blocks: Block[], height: number): Placed[][] => {
  const pages: Placed[][] = [[]]
  let filled = 0
  const turn = () => {
    pages.push([])
    filled = 0
  }
  for (const [index, block] of blocks.entries()) {
    const room = () => height - filled - beforeAt(block, filled)
    if (filled > 0 && leastOf(block, height) + leastAfter(blocks, index, height) > room()) turn()
    for (const [page, pieces] of split(block, room(), height).entries()) {
      if (page > 0) turn()
      const top = filled + beforeAt(block, filled)
      pages.at(-1)?.push({ block, pieces, top })
      filled = top + heightOf(pieces)
    }
  }
  return pages
}

const beforeAt = ({ before }: Block, filled: number): number => (filled > 0 ? before : 0)

/** What of it must stand on one page: all of it, or a good piece when it is longer than a page anyway. */
const leastOf = (block: Block, page: number): number => {
  const all = heightOf(withoutSpare(block, 0))
  return all <= page ? all : heightOf(block.pieces.slice(0, FIRST_PIECES))
}

const FIRST_PIECES = 4

/** What must stand below a heading on the same page. */
const leastAfter = (blocks: Block[], index: number, page: number): number => {
  const [block, next] = [blocks[index], blocks[index + 1]]
  return block?.isHeading && next ? next.before + leastOf(next, page) + leastAfter(blocks, index + 1, page) : 0
}

const withoutSpare = ({ pieces, spare = 0 }: Block, room: number): Piece[] => {
  let kept = pieces
  while (heightOf(kept) > room && kept.length > pieces.length - spare) kept = kept.slice(0, -1)
  return kept
}

/** What stands on the first page and on each of the others. A piece higher than a page stands alone and runs over its edge. */
const split = (block: Block, room: number, page: number): Piece[][] => {
  const { again } = block
  const parts: Piece[][] = [[]]
  let left = room
  for (const piece of withoutSpare(block, room)) {
    if (piece.height > left && parts.at(-1)?.length) {
      parts.push(again ? [again] : [])
      left = page - (again?.height ?? 0)
    }
    parts.at(-1)?.push(piece)
    left -= piece.height
  }
  return parts
}
