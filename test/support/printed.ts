import { readFileSync } from 'node:fs'
import { createPaperPrint } from '../../adapters/paper-print/paper-print.js'
import { loadWordings } from '../../adapters/wordings-file/load.js'
import type { Questionnaire } from '../../src/domain/surveys/edition.js'
import type { PaperOrder } from '../../src/domain/surveys/print/paper-print.js'
import { withConsentWords } from '../../src/domain/surveys/print/paper-words.js'
import { createWordingBook } from '../../src/domain/wordings/book.js'

/** What stands around the questions of a sheet, as shipped. */
const paperBook = createWordingBook(
  withConsentWords(await loadWordings('wordings/survey-paper'), await loadWordings('wordings/survey-pages')),
  [],
)

export const paperPrint = createPaperPrint(paperBook)

/** The survey of twenty questions whose answers are known. */
export const knownQuestionnaire: Questionnaire = JSON.parse(
  readFileSync('test/fixtures/surveys/known-survey.json', 'utf8'),
).editions[1].questionnaire

export const aPaperOrder = (overrides: Partial<PaperOrder> = {}): PaperOrder => ({
  questionnaire: knownQuestionnaire,
  style: 'usual',
  language: 'en',
  serials: ['00013'],
  answerAddress: 'https://earshot.example.org/answer/your-year-2026',
  forumName: 'Forum of Parent Carers',
  contact: '07700 900123',
  ...overrides,
})
