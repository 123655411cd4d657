import { buffer } from 'node:stream/consumers'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of a PDF's structure: what a reader that speaks goes through, in its order. */
export interface PdfElement {
  tag: string
  alt: string | undefined
  /** What stands in it, those inside it included. */
  text: string
  inside: PdfElement[]
}

export interface ReadPdf {
  title: unknown
  language: unknown
  showsTitle: boolean
  isTagged: boolean
  bookmarks: string[]
  pages: { text: string; structure: PdfElement; placedInside: boolean }[]
}

/** Reads a PDF as a program of its own would: nothing of the code that wrote it is used. */
export const readPdf = async (pieces: AsyncIterable<Uint8Array>): Promise<ReadPdf> => {
  const bytes = await buffer(pieces)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false }).promise
  const { info } = await pdf.getMetadata()
  const [preferences, marked, outline] = await Promise.all([
    pdf.getViewerPreferences(),
    pdf.getMarkInfo(),
    pdf.getOutline(),
  ])
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number)))
  const said = info as Record<string, unknown>
  const read = {
    title: said.Title,
    language: said.Language,
    showsTitle: Boolean(preferences && 'DisplayDocTitle' in preferences && preferences.DisplayDocTitle),
    isTagged: Boolean(marked && 'Marked' in marked && marked.Marked),
    bookmarks: (outline ?? []).flatMap(({ title, items }) => [title, ...items.map(item => item.title)]),
    pages,
  }
  await pdf.destroy()
  return read
}

// ---------------------------------------------------------------------------------------------------------------------

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>
type Tree = Awaited<ReturnType<Page['getStructTree']>>
/** pdfjs gives `alt` too, which its types leave out. */
type Node = (Tree | Tree['children'][number]) & { alt?: string }

const readPage = async (page: Page): Promise<ReadPdf['pages'][number]> => {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const { width, height } = page.getViewport({ scale: 1 })
  const words = new Map<string, string>()
  const open: string[] = []
  let text = ''
  let placedInside = true
  for (const item of items) {
    if ('str' in item) {
      const [x = 0, y = 0] = item.transform.slice(4)
      placedInside &&= x >= 0 && x + item.width <= width && y >= 0 && y <= height
      const said = item.hasEOL ? `${item.str} ` : item.str
      text += said
      const id = open.findLast(one => one !== '')
      if (id) words.set(id, (words.get(id) ?? '') + said)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  return { text, structure: elementOf(await page.getStructTree(), words), placedInside }
}

const elementOf = (node: Node, words: Map<string, string>): PdfElement => {
  if (!('children' in node)) return { tag: '', alt: undefined, text: words.get(node.id) ?? '', inside: [] }
  const inside = node.children.map(child => elementOf(child, words))
  return {
    tag: node.role,
    alt: node.alt,
    text: inside.map(({ text }) => text).join(''),
    inside: inside.filter(({ tag }) => tag !== ''),
  }
}

/** All elements with this tag, in reading order. */
export const elementsIn = (element: PdfElement, tag: string): PdfElement[] => [
  ...(element.tag === tag ? [element] : []),
  ...element.inside.flatMap(one => elementsIn(one, tag)),
]
