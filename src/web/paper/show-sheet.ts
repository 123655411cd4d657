import type { Response } from 'express'
import { onSheet } from '../../domain/surveys/paper/consent-questions.js'
import type { TypedWords } from '../../domain/surveys/paper/typed-sheet.js'
import { type FormErrors, formErrors } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { openedPile } from './opened-pile.js'
import { sheetView } from './sheet-view.js'

/** What the page of one sheet shows. */
export interface ShownSheet {
  id: string
  serial: string
  /** How far it is known; 0 for a new one. */
  revision: number
  typed: TypedWords
  /** By the question's id. */
  doubts?: Map<string, string>
  /** What was asked about so far, as `seenOf` writes it. */
  seen?: string
  errors?: FormErrors
  /** Numbers of the pile's sheets that are typed. */
  serials?: string[]
  /** Said at the top. */
  told?: string | null
}

/** One sheet as a page of boxes, which works as a plain form, and by keyboard alone where scripts run. Only behind `openPile`. */
export const showSheet = (response: Response, sheet: ShownSheet): void => {
  const { batch, edition } = openedPile(response)
  const { doubts, seen = '', told, serials = [], ...shown } = sheet
  const errors = sheet.errors ?? errorsOf(doubts)
  response.status(errors ? 422 : 200).render('paper/type.njk', {
    ...shown,
    seen,
    told,
    errors,
    sections: sheetView(edition.questionnaire, sheet.typed, doubts),
    event: batch.event,
    back: paths.pile(batch.id),
    action: paths.pileType(batch.id),
    device: {
      asks: JSON.stringify(onSheet(edition.questionnaire)),
      person: currentPerson(response).id,
      batch: batch.id,
      sheets: paths.pileSheet(batch.id, ''),
      numbers: paths.pileNumbers(batch.id),
      serials: serials.join(' '),
    },
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const errorsOf = (doubts?: Map<string, string>): FormErrors | undefined =>
  doubts && doubts.size > 0
    ? formErrors([...doubts].map(([id, says]) => [`q-${id}`, `${says} Save again to keep it as it is.`]))
    : undefined
