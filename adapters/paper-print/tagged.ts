/** An element of the structure, with what pdfkit's types leave out. */
export type TaggedElement = PDFKit.PDFStructureElement & { dictionary: { data: Record<string, unknown> } }

/**
 * Attributes of places to answer that are on paper only (ISO 32000-1, 14.8.5.6): a box to cross that is empty, and a text.
 * pdfkit writes strings as names and String objects as text.
 */
export const PRINT_FIELD = {
  cb: { O: 'PrintField', Role: 'cb', checked: 'off' },
  tv: { O: 'PrintField', Role: 'tv' },
} as const

/** @param draw with it the element is finished as soon as it stands in the tree */
export const taggedElement = (
  doc: PDFKit.PDFDocument,
  tag: string,
  options: { alt?: string; scope?: 'Row' | 'Column' } = {},
  draw?: () => void,
): TaggedElement => doc.struct(tag, options, draw) as TaggedElement
