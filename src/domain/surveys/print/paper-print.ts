import type { Language } from '../../wordings/wording.js'
import type { Questionnaire } from '../edition.js'
import type { PrintStyle } from '../sheet.js'

/** What is to be printed. */
export interface PaperOrder {
  /** English, with its translations. */
  questionnaire: Questionnaire
  style: PrintStyle
  language: Language
  /** One numbered sheet for each, or a single sheet without a number, to be copied. */
  serials: string[] | 'copy'
  /** Where the same survey is answered online; the serial is added by the printer. */
  answerAddress: string
  forumName: string
  /** How parents reach the forum; null when nobody has set it. */
  contact: string | null
}

/** Sets a questionnaire as a form on paper. */
export interface PaperPrint {
  /**
   * The pages of all sheets as one PDF, made while it is read.
   * @throws AppError `invalid-message` when the texts hold letters that cannot be set well; nothing was written then
   */
  print(order: PaperOrder): AsyncIterable<Uint8Array>
  /** Whether every letter of the texts in this language can be set. Hindi, for one, cannot yet. */
  canPrint(questionnaire: Questionnaire, language: Language): boolean
}
