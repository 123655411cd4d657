import type { Edition } from '../edition.js'
import type { Batch } from '../sheet.js'
import { type PileSheet, sheetsToCheckBy } from './pile.js'
import { differencesIn } from './second-entry.js'

/**
 * Whether somebody who may only type still has to do with this sheet: while its pile is open, when it is not typed to its end, when
 * they typed it, when they may type it a second time, or when two have typed something else.
 * @param by id of the person
 */
export const isAtHand = ({ questionnaire }: Edition, batch: Batch, sheet: PileSheet, by: string): boolean =>
  batch.closedAt === null &&
  (sheet.state === 'open' ||
    sheet.sheet.first.by === by ||
    sheetsToCheckBy(batch, [sheet], by).length > 0 ||
    differencesIn(questionnaire, sheet).length > 0)
