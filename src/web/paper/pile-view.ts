import { may, type Person } from '../../domain/people.js'
import type { Edition } from '../../domain/surveys/edition.js'
import { isAtHand } from '../../domain/surveys/paper/at-hand.js'
import { type PileProgress, type PileSheet, sheetsToCheckBy } from '../../domain/surveys/paper/pile.js'
import { differencesIn } from '../../domain/surveys/paper/second-entry.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import { authorName } from '../author-name.js'
import { dayInWords } from '../dates.js'
import { paths } from '../paths.js'
import { nextStep } from './next-step.js'
import { progressView } from './progress-view.js'

interface Pile {
  batch: Batch
  edition: Edition
  sheets: PileSheet[]
  progress: PileProgress
  names: Map<string, string>
  /** What was sent on the web with the code of one of the sheets. */
  onWeb: SurveyResponse[]
  /** Who looks. */
  person: Person
}

export const pileView = (pile: Pile) => {
  const { batch, edition, sheets, progress, person } = pile
  const isOpen = batch.closedAt === null
  const toCheck = sheetsToCheckBy(batch, sheets, person.id).length
  const differing = differingIn(edition, sheets)
  return {
    event: batch.event,
    about: `${edition.questionnaire.title}, ${dayInWords(batch.happenedOn)}, ${batch.place}. Collected by ${batch.collectedBy}.`,
    isOpen,
    type: paths.pileType(batch.id),
    second: toCheck > 0 ? { href: paths.pileSecond(batch.id), count: toCheck } : null,
    differing,
    next: isOpen ? nextStep({ progress, toCheck, differing }) : null,
    differences: progress.checked > 0 && (isOpen || mayReadAll(pile)) ? paths.pileDifferences(batch.id) : null,
    close: paths.pileClose(batch.id),
    openAgain: !isOpen && mayReadAll(pile) ? paths.pileOpenAgain(batch.id) : null,
    progress: progressView(progress),
    alsoOnWeb: pile.onWeb.length > 0,
    sheets: sheets.map(one => sheetLine(pile, one)),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const differingIn = ({ questionnaire }: Edition, sheets: PileSheet[]): number =>
  sheets.filter(sheet => differencesIn(questionnaire, sheet).length > 0).length

const mayReadAll = ({ person }: Pile): boolean => may(person, 'read-original')

const sheetLine = (pile: Pile, one: PileSheet) => {
  const { batch, edition, names, person } = pile
  const { id, state, sheet } = one
  const showsScans = state !== 'withdrawn' && (mayReadAll(pile) || isAtHand(edition, batch, one, person.id))
  return {
    number: sheet.number,
    serial: sheet.serial,
    by: authorName(names, sheet.first.by),
    state: STATES[state],
    onWeb: pile.onWeb.filter(({ scannedSerial }) => scannedSerial === sheet.serial).map(one => onWebView(pile, one)),
    scans: showsScans ? { href: paths.pileScans(batch.id, id), count: sheet.scans.length } : null,
    goOn: state === 'open' && batch.closedAt === null ? paths.pileSheet(batch.id, id) : null,
  }
}

/** The same family's answers would count twice: whoever may read them looks at both, and takes one away. */
const onWebView = (pile: Pile, { reference }: SurveyResponse) => ({
  reference,
  href: mayReadAll(pile) ? paths.surveyResponse(reference) : null,
})

const STATES = {
  open: { text: 'Begun', colour: 'yellow' },
  finished: { text: 'Typed', colour: 'green' },
  withdrawn: { text: 'Taken back by the family', colour: 'grey' },
} as const satisfies Record<PileSheet['state'], { text: string; colour: string }>
