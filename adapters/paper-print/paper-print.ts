import PDFDocument from 'pdfkit'
import { AppError } from '../../src/domain/errors.js'
import type { Questionnaire } from '../../src/domain/surveys/edition.js'
import { type PaperForm, paperForm } from '../../src/domain/surveys/print/paper-form.js'
import type { PaperOrder, PaperPrint } from '../../src/domain/surveys/print/paper-print.js'
import { type SayOnPaper, sayOnPaper } from '../../src/domain/surveys/print/paper-words.js'
import { inLanguage, textsOf } from '../../src/domain/surveys/survey-texts.js'
import { type Language, RIGHT_TO_LEFT, type WordingBook } from '../../src/domain/wordings/wording.js'
import { endBlocks } from './end-blocks.js'
import { onPages } from './flow.js'
import { headBlocks } from './head-blocks.js'
import { A4, PAGE_STYLES } from './page-style.js'
import { bodyHeight, type Plan, paintSheet } from './paint-sheet.js'
import { createPen } from './pen.js'
import { questionBlocks } from './question-blocks.js'
import type { Setting } from './setting.js'
import { taggedElement } from './tagged.js'
import { canSet, typefacesFor } from './typefaces.js'
import { createTypesetter } from './typesetter.js'

/**
 * Sets paper with pdfkit: text that can be read out, with its structure (PDF/UA-1, ISO 14289-1).
 * @param book what stands on a sheet around the survey's own words
 */
export const createPaperPrint = (book: WordingBook): PaperPrint => ({
  print: order => print(order, sayOnPaper(book, order.language)),
  canPrint,
})

// ---------------------------------------------------------------------------------------------------------------------

const canPrint = (questionnaire: Questionnaire, language: Language): boolean => {
  const find = typefacesFor(language)
  return textsOf(inLanguage(questionnaire, language)).every(({ english: text }) => canSet(text, find))
}

async function* print(order: PaperOrder, say: SayOnPaper): AsyncGenerator<Uint8Array> {
  const { questionnaire, language, serials } = order
  if (!canPrint(questionnaire, language)) throw new AppError('invalid-message', CANNOT_SET)
  const form = paperForm(inLanguage(questionnaire, language), say)
  const doc = openDocument(form.title, order)
  const plan = planOf(doc, form, order, say)
  const all = taggedElement(doc, 'Document')
  doc.addStructure(all)
  for (const serial of serials === 'copy' ? [null] : serials) {
    paintSheet(plan, all, serial)
    yield* writtenSoFar(doc)
  }
  all.end()
  doc.end()
  yield* doc
}

const CANNOT_SET =
  'We cannot print every letter of this language well yet. Print it in another language, or share the link: the online form shows it.'

const openDocument = (title: string, { language, forumName }: PaperOrder): PDFKit.PDFDocument =>
  new PDFDocument({
    size: [A4.width, A4.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    ...PDF_UA,
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: title, Author: forumName, Creator: 'Earshot' },
  })

/** The types know the kinds for archives only. */
const PDF_UA: object = { subset: 'PDF/UA' }

const planOf = (doc: PDFKit.PDFDocument, form: PaperForm, order: PaperOrder, say: SayOnPaper): Plan => {
  const style = PAGE_STYLES[order.style]
  const find = typefacesFor(order.language)
  const typesetter = createTypesetter(find, style.lead, ({ text, face }, { size, weight }) =>
    doc.font(face.file(weight)).fontSize(size).widthOfString(text),
  )
  const width = Math.min(style.measure, A4.width - style.margin * 2)
  const isRightToLeft = RIGHT_TO_LEFT.includes(order.language)
  const setting: Setting = { style, say, typesetter, width, isRightToLeft }
  const blocks = [
    ...headBlocks(setting, form, order.answerAddress),
    ...questionBlocks(setting, form),
    ...endBlocks(setting, form, order),
  ]
  return {
    doc,
    pen: createPen(doc, { margin: style.margin, isRightToLeft }),
    setting,
    pages: onPages(blocks, bodyHeight(setting)),
    title: form.title,
    parts: form.parts.map(({ title }) => title),
  }
}

/** What is ready to be read, so that not all sheets are held at once. */
function* writtenSoFar(doc: PDFKit.PDFDocument): Generator<Uint8Array> {
  for (let piece: Uint8Array | null = doc.read(); piece !== null; piece = doc.read()) yield piece
}
