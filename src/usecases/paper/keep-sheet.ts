import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import type { Answers } from '../../domain/surveys/answered.js'
import type { Edition } from '../../domain/surveys/edition.js'
import { consentIn, type GivenConsent, onSheet } from '../../domain/surveys/paper/consent-questions.js'
import { readSheet, type TypedSheet } from '../../domain/surveys/paper/typed-sheet.js'
import { isSent, type SurveyResponse } from '../../domain/surveys/response.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import type { PaperStore, ResponseStore, SurveyStore } from '../../domain/surveys/survey-store.js'
import type { Answering } from '../surveys/answering.js'
import { keepableAnswers } from '../surveys/keepable-answers.js'
import { onResponse } from '../surveys/on-response.js'
import {
  type BeginSheetDeps,
  beginSheet,
  languageOf,
  type NewSheet,
  printingOf,
  refuseOutdated,
} from './begin-sheet.js'

export interface KeepSheetDeps extends BeginSheetDeps {
  surveys: Pick<SurveyStore, 'edition'>
  responses: Pick<ResponseStore, 'find' | 'save' | 'findBySerial' | 'findByScannedSerial'>
  paper: Pick<PaperStore, 'runs'>
  answering: Pick<Answering, 'start' | 'finish'>
  clock: Clock
}

/**
 * `kept`: with `alsoOnWeb`, somebody has sent answers on the web with the code of this sheet, too; it is looked up when a sheet is begun
 * and when it ends. `not-kept`: they did not say yes. `pile-closed`: nothing was kept, until somebody opens the pile again. `serial-taken`: the sheet with
 * this number has this place in its pile; nothing was kept.
 */
export type KeptSheet =
  | { outcome: 'kept'; number: number; finished: boolean; alsoOnWeb?: true }
  | { outcome: 'not-kept' }
  | { outcome: 'pile-closed' }
  | { outcome: 'serial-taken'; batchId: string; number: number }

/**
 * Keeps what somebody has typed of a sheet so far, or all of it. Safe to call twice: what is not newer changes nothing, and what is
 * finished stays as it is.
 * @param by id of the person
 * @throws AppError `invalid-message` when it is a sheet of another pile, or of a printing that asks something else; `consent-missing` when it is typed to its end without
 * what may be kept; `text-too-long`
 */
export const keepSheet =
  (deps: KeepSheetDeps) =>
  async (batch: Batch, sheet: TypedSheet, by: string): Promise<KeptSheet> => {
    const work = await workOn(deps, batch, sheet, by)
    const { known, given } = work
    if (given && !given.consent.keep) return forget(deps, known, given)
    if (known && known.state !== 'open') return kept(known)
    if (batch.closedAt !== null) return { outcome: 'pile-closed' }
    refuseOutdated(work.edition, work.printing)
    const done = await keepAnswers(deps, work)
    return given || !known ? withDuplicate(deps, work, done) : done
  }

// ---------------------------------------------------------------------------------------------------------------------

interface Work extends NewSheet {
  known: SurveyResponse | null
  answers: Answers
  /** Null until it is typed to its end. */
  given: GivenConsent | null
}

const workOn = async (deps: KeepSheetDeps, batch: Batch, sheet: TypedSheet, by: string): Promise<Work> => {
  const edition = await deps.surveys.edition(batch.editionId)
  const known = await deps.responses.find(sheet.id)
  if (!edition || (known && known.sheet?.batchId !== batch.id)) throw ofAnotherPile()
  const answers = readSheet(onSheet(edition.questionnaire), sheet.typed)
  const printing = await printingOf(deps, edition, sheet.serial)
  const given = sheet.finished ? consentIn(answers, languageOf(printing)) : null
  if (sheet.finished && !given) throw consentMissing()
  return { edition, batch, sheet, printing, by, known, given, answers: keepableAnswers(edition.questionnaire, answers) }
}

const keepAnswers = async (deps: KeepSheetDeps, work: Work): Promise<KeptSheet> => {
  const { known, given, edition, sheet } = work
  const begun = known ?? (await beginSheet(deps)(work))
  const saved = begun === 'serial-taken' ? begun : await save(deps, work, begun.id)
  if (saved === 'serial-taken') return whoHas(deps, edition, sheet.serial)
  return given ? finish(deps, saved, given) : kept(saved)
}

const save = async (
  { responses, clock }: KeepSheetDeps,
  { edition, sheet, answers, by, given }: Work,
  id: string,
): Promise<SurveyResponse | 'serial-taken'> => {
  const holder = await responses.findBySerial(edition.id, sheet.serial)
  if (holder && holder.id !== id) return 'serial-taken'
  const now = clock.now().toISOString()
  const saved = await onResponse(responses, id, latest => {
    const { sheet: before } = latest
    if (latest.state !== 'open' || !before || sheet.revision <= before.first.revision) return latest
    const first = { ...before.first, by, revision: sheet.revision, finishedAt: given ? now : null }
    const heard = given?.heardBy ? { heardBy: given.heardBy } : {}
    return { ...latest, answers, savedAt: now, sheet: { ...before, ...heard, serial: sheet.serial, first } }
  })
  if (!saved) throw new AppError('superseded', 'Somebody has taken this sheet away meanwhile.')
  return saved
}

/** Nothing of it stays; the paper tells what became of it. What was finished with a yes before is not undone by a late message. */
const forget = async (
  { answering }: KeepSheetDeps,
  known: SurveyResponse | null,
  { consent }: GivenConsent,
): Promise<KeptSheet> => {
  if (known?.state === 'open') await answering.finish(known.id, consent)
  return known && known.state !== 'open' ? kept(known) : { outcome: 'not-kept' }
}

const finish = async (
  { answering }: KeepSheetDeps,
  { id }: SurveyResponse,
  { consent }: GivenConsent,
): Promise<KeptSheet> => {
  const finished = await answering.finish(id, consent)
  return finished.outcome === 'kept' ? kept(finished.response) : finished
}

const kept = ({ sheet, state }: SurveyResponse): KeptSheet => ({
  outcome: 'kept',
  number: sheet?.number ?? 0,
  finished: state !== 'open',
})

/** Of a kept sheet: whether its answers may be there a second time. */
const withDuplicate = async ({ responses }: KeepSheetDeps, { edition, sheet }: Work, done: KeptSheet) => {
  if (done.outcome !== 'kept') return done
  const scanned = await responses.findByScannedSerial(edition.id, [sheet.serial])
  return scanned.some(isSent) ? { ...done, alsoOnWeb: true as const } : done
}

const whoHas = async ({ responses }: KeepSheetDeps, { id }: Edition, serial: string): Promise<KeptSheet> => {
  const holder = await responses.findBySerial(id, serial)
  if (!holder?.sheet) throw new AppError('superseded', 'This number was free again a moment ago. Send it once more.')
  return { outcome: 'serial-taken', batchId: holder.sheet.batchId, number: holder.sheet.number }
}

const ofAnotherPile = () => new AppError('invalid-message', 'This sheet belongs to another pile.')
const consentMissing = () =>
  new AppError('consent-missing', 'Say first whether the family agreed that we keep their answers.')
