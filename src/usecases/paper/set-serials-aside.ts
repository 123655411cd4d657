import type { Clock } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'
import { serialOf } from '../../domain/surveys/serial.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import type { PaperStore } from '../../domain/surveys/survey-store.js'

export interface SetSerialsAsideDeps {
  paper: Pick<PaperStore, 'addRun'>
  secrets: Pick<Secrets, 'id'>
  clock: Clock
}

/**
 * Numbers for sheets that have none printed. Each device takes some of its own while it has a network, so that two volunteers
 * never write the same number on two sheets, with or without one.
 */
export const setSerialsAside =
  ({ paper, secrets, clock }: SetSerialsAsideDeps) =>
  async ({ editionId }: Pick<Batch, 'editionId'>, count: number, by: string): Promise<string[]> => {
    const at = clock.now().toISOString()
    const run = { id: secrets.id(), editionId, style: 'by-hand' as const, language: 'en', by, at }
    const { from } = await paper.addRun(run, count)
    return Array.from({ length: count }, (_, place) => serialOf(from + place))
  }
