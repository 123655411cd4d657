import { randomUUID } from 'node:crypto'
import type { Edition } from '../../src/domain/surveys/edition.js'
import type { TypedSheet } from '../../src/domain/surveys/paper/typed-sheet.js'
import { serialOf } from '../../src/domain/surveys/serial.js'
import { beginBatch } from '../../src/usecases/paper/begin-batch.js'
import { keepSecondEntry } from '../../src/usecases/paper/keep-second-entry.js'
import { keepSheet } from '../../src/usecases/paper/keep-sheet.js'
import { type Settling, settleAnswer } from '../../src/usecases/paper/settle-answer.js'
import { aSurveyWorld } from './a-survey-world.js'
import { realSecrets } from './fake-secrets.js'

export const SAID_YES = { 'consent:keep': '1', 'consent:quote': '2', 'consent:contact': '2' }

/** A sheet that is typed to its end, with a yes to keeping. */
export const aTypedSheet = (number: number, overrides: Partial<TypedSheet> = {}): TypedSheet => ({
  id: randomUUID(),
  serial: serialOf(number),
  revision: 1,
  typed: { plan: '1', story: 'We waited a year.', ...SAID_YES },
  finished: true,
  ...overrides,
})

/** A pile of paper of a live survey, and everything that typing it in needs, in memory. */
export const aPile = async ({ sheets = 10, secondShare = 0, ...about }: Partial<Edition> & Counted = {}) => {
  const world = aSurveyWorld()
  const edition = await world.live(about)
  const deps = { ...world, secrets: realSecrets() }
  const request = { event: 'Coffee morning', happenedOn: '2026-11-14', place: 'Malvern', collectedBy: 'Ann Lee' }
  const batch = await beginBatch(deps)({ ...request, editionId: edition.id, sheets, secondShare }, 'ann')
  return {
    ...deps,
    edition,
    batch,
    /** @param by id of who types */
    type: (sheet: TypedSheet, by = 'ann') => keepSheet(deps)(batch, sheet, by),
    typeAgain: (sheet: Pick<TypedSheet, 'id' | 'revision' | 'typed' | 'finished'>, by = 'bea') =>
      keepSecondEntry(deps)(batch, sheet, by),
    settle: (settling: Settling, by = 'cat') => settleAnswer(deps)(batch, settling, by),
    sheets: () => world.responses.ofBatch(batch.id),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Counted {
  sheets?: number
  secondShare?: number
}
