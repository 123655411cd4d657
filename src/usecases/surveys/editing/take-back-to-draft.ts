import { AppError } from '../../../domain/errors.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import type { PaperStore, SurveyStore } from '../../../domain/surveys/survey-store.js'
import { onEdition } from './on-edition.js'

interface TakeBackDeps {
  surveys: Pick<SurveyStore, 'edition' | 'saveEdition'>
  paper: Pick<PaperStore, 'runs' | 'batches'>
}

/** What is on paper already, and asks what the edition asks now. */
export interface OnPaper {
  /** Sheets with numbers that were printed. */
  sheets: number
  /** Piles that were begun. */
  piles: number
}

/** `on-paper`: nothing was changed. Somebody has to see to the paper first, and to say so. */
export type TakenBack = { outcome: 'draft'; edition: Edition } | { outcome: 'on-paper'; paper: OnPaper }

/**
 * Makes a live edition a draft again, while nobody has answered it. What was printed of it is then not typed in any more.
 * @param hasSeenToPaper whether somebody said that no paper of it is left
 * @throws AppError `not-allowed` once somebody has answered
 */
export const takeBackToDraft =
  (deps: TakeBackDeps) =>
  async (id: string, hasSeenToPaper: boolean): Promise<TakenBack> => {
    const { surveys } = deps
    const paper = await onPaper(deps, id)
    if (!hasSeenToPaper && paper.sheets + paper.piles > 0) return { outcome: 'on-paper', paper }
    const saved = await onEdition(surveys, id, latest => {
      if (latest.lockedAt !== null) throw answered()
      return latest.state === 'draft' ? latest : { ...latest, state: 'draft' }
    })
    // Somebody may have answered in this very moment: then it stays live.
    if (saved.lockedAt === null) return { outcome: 'draft', edition: saved }
    await onEdition(surveys, id, latest => ({ ...latest, state: 'live' }))
    throw answered()
  }

export const onPaper = async ({ paper }: Pick<TakeBackDeps, 'paper'>, editionId: string): Promise<OnPaper> => {
  const [runs, piles] = await Promise.all([paper.runs(editionId), paper.batches(editionId)])
  const printed = runs.filter(({ style }) => style !== 'by-hand')
  return { sheets: printed.reduce((sum, { from, to }) => sum + to - from + 1, 0), piles: piles.length }
}

// ---------------------------------------------------------------------------------------------------------------------

const answered = (): AppError =>
  new AppError(
    'not-allowed',
    'Somebody has answered this edition, so its words stay as they are. You can close it, or begin a new one.',
  )
