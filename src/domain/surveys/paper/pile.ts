import type { SurveyResponse } from '../response.js'
import type { Batch, Sheet } from '../sheet.js'

/** A sheet of a pile that still has its answers. */
export type PileSheet = SurveyResponse & { sheet: Sheet }

/** How far a pile is. */
export interface PileProgress {
  counted: number
  /** Typed to the end, taken back since or not. */
  typed: number
  begun: number
  /** Drawn for a second person, and how many of them are typed twice. */
  toCheck: number
  checked: number
  withdrawn: number
}

/** Those of a pile that are there, in their order. */
export const sheetsIn = (responses: SurveyResponse[]): PileSheet[] =>
  responses.flatMap(response => (response.sheet ? [{ ...response, sheet: response.sheet }] : []))

export const progressOf = ({ drawn, sheets: counted }: Batch, responses: SurveyResponse[]): PileProgress => {
  const sheets = sheetsIn(responses)
  const chosen = sheets.filter(one => isDrawn({ drawn }, one))
  const typed = sheets.filter(({ state }) => state !== 'open').length
  // Places further on count for as long as their sheets may come.
  const last = Math.max(0, ...sheets.map(({ sheet }) => sheet.number))
  const coming = sheets.length < counted ? drawn.filter(number => number > last).length : 0
  return {
    counted,
    typed,
    begun: sheets.length - typed,
    toCheck: chosen.length + coming,
    checked: chosen.filter(isChecked).length,
    withdrawn: sheets.filter(({ state }) => state === 'withdrawn').length,
  }
}

/** Whether a second person types this sheet as well. One that was taken back since is left alone. */
export const isDrawn = ({ drawn }: Pick<Batch, 'drawn'>, { sheet, state }: PileSheet): boolean =>
  state !== 'withdrawn' && drawn.includes(sheet.number)

export const isChecked = ({ sheet }: Pick<PileSheet, 'sheet'>): boolean => sheet.second?.finishedAt != null

/**
 * The sheets that this person may type a second time: drawn, typed to the end by another, and nobody else is at it. Of a closed pile
 * there is none.
 */
export const sheetsToCheckBy = (batch: Batch, responses: SurveyResponse[], by: string): PileSheet[] =>
  sheetsIn(responses).filter(
    one =>
      batch.closedAt === null &&
      one.state === 'finished' &&
      isDrawn(batch, one) &&
      !isChecked(one) &&
      one.sheet.first.by !== by &&
      (one.sheet.second === null || one.sheet.second.by === by),
  )
