import type { Response } from 'express'
import type { Questionnaire } from '../../domain/surveys/edition.js'
import { onSheet } from '../../domain/surveys/paper/consent-questions.js'
import { typedTwice } from '../../domain/surveys/paper/second-entry.js'
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
  /** It is typed a second time, and is one of these; left out: the first time. */
  toCheck?: { id: string; serial: string }[]
}

/** One sheet as a page of boxes, which works as a plain form, and by keyboard alone where scripts run. Only behind `openPile`. */
export const showSheet = (response: Response, sheet: ShownSheet): void => {
  const { batch, edition } = openedPile(response)
  const { doubts, serials = [], toCheck, ...shown } = sheet
  const way = toCheck ? SECOND : FIRST
  const asks = way.asks(edition.questionnaire)
  const errors = sheet.errors ?? errorsOf(doubts)
  response.status(errors ? 422 : 200).render('paper/type.njk', {
    ...shown,
    toCheck,
    errors,
    pageTitle: way.title,
    sections: sheetView(edition.questionnaire, asks, sheet.typed, doubts),
    event: batch.event,
    back: paths.pile(batch.id),
    action: way.action(batch.id),
    device: {
      asks: JSON.stringify(asks),
      person: currentPerson(response).id,
      batch: batch.id,
      sheets: way.sheet(batch.id, ''),
      pictures: paths.pileSheet(batch.id, ''),
      numbers: paths.pileNumbers(batch.id),
      serials: serials.join(' '),
      toCheck: toCheck ? JSON.stringify(toCheck) : null,
    },
  })
}

// ---------------------------------------------------------------------------------------------------------------------

interface Way {
  title: string
  asks(questionnaire: Questionnaire): Pick<Questionnaire, 'sections'>
  action(batch: string): string
  sheet(batch: string, sheet: string): string
}

const FIRST: Way = { title: 'Type a sheet', asks: onSheet, action: paths.pileType, sheet: paths.pileSheet }
const SECOND: Way = {
  title: 'Type a sheet a second time',
  asks: typedTwice,
  action: paths.pileSecond,
  sheet: paths.pileSecondSheet,
}

const errorsOf = (doubts?: Map<string, string>): FormErrors | undefined =>
  doubts && doubts.size > 0
    ? formErrors([...doubts].map(([id, says]) => [`q-${id}`, `${says} Save again to keep it as it is.`]))
    : undefined
