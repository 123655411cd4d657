import type { Edition } from '../../domain/surveys/edition.js'
import type { PileProgress, PileSheet } from '../../domain/surveys/paper/pile.js'
import { differencesIn } from '../../domain/surveys/paper/second-entry.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import { dayInWords } from '../dates.js'
import { paths } from '../paths.js'
import { progressView } from './progress-view.js'

interface Pile {
  batch: Batch
  edition: Edition
  sheets: PileSheet[]
  progress: PileProgress
  names: Map<string, string>
  /** How many wait for the second entry of whoever looks. */
  toCheck: number
}

export const pileView = ({ batch, edition, sheets, progress, names, toCheck }: Pile) => ({
  event: batch.event,
  about: `${edition.questionnaire.title}, ${dayInWords(batch.happenedOn)}, ${batch.place}. Collected by ${batch.collectedBy}.`,
  isOpen: batch.closedAt === null,
  type: paths.pileType(batch.id),
  second: toCheck > 0 ? { href: paths.pileSecond(batch.id), count: toCheck } : null,
  differing: sheets.filter(sheet => differencesIn(edition.questionnaire, sheet).length > 0).length,
  differences: progress.checked > 0 ? paths.pileDifferences(batch.id) : null,
  close: paths.pileClose(batch.id),
  progress: progressView(progress),
  sheets: sheets.map(one => sheetLine(batch, one, names)),
})

// ---------------------------------------------------------------------------------------------------------------------

const sheetLine = (batch: Batch, { id, state, sheet }: PileSheet, names: Map<string, string>) => ({
  number: sheet.number,
  serial: sheet.serial,
  by: names.get(sheet.first.by) ?? 'Somebody who has left',
  state: STATES[state],
  scans: state === 'withdrawn' ? null : { href: paths.pileScans(batch.id, id), count: sheet.scans.length },
  goOn: state === 'open' ? paths.pileSheet(batch.id, id) : null,
})

const STATES = {
  open: { text: 'Begun', colour: 'yellow' },
  finished: { text: 'Typed', colour: 'green' },
  withdrawn: { text: 'Taken back by the family', colour: 'grey' },
} as const satisfies Record<PileSheet['state'], { text: string; colour: string }>
