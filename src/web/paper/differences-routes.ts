import { type Request, type Response, Router } from 'express'
import { type PileSheet, sheetsIn } from '../../domain/surveys/paper/pile.js'
import { type Difference, differencesIn } from '../../domain/surveys/paper/second-entry.js'
import { readTyped } from '../../domain/surveys/read-typed.js'
import { settleAnswer } from '../../usecases/paper/settle-answer.js'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { differencesView } from './differences-view.js'
import { openedPile } from './opened-pile.js'

type DifferencesDeps = Pick<
  WebDeps,
  'answering' | 'blobs' | 'clock' | 'experiences' | 'log' | 'people' | 'queue' | 'responses' | 'surveys'
>

/** Where two people typed something else: only that, side by side, to be settled with the paper in hand. */
export const differencesRoutes = (deps: DifferencesDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/', async (_request, response) => {
    const { batch, edition } = openedPile(response)
    const [sheets, names] = await Promise.all([deps.responses.ofBatch(batch.id), deps.people.names()])
    response.render('paper/differences.njk', differencesView({ batch, edition, sheets: sheetsIn(sheets), names }))
  })
  router.post('/:sheet', async (request, response) => {
    const { batch } = openedPile(response)
    const [sheet] = sheetsIn(await deps.responses.ofBatch(batch.id)).filter(({ id }) => id === request.params.sheet)
    if (sheet) await settleAll(deps, request, response, sheet)
    response.redirect(303, paths.pileDifferences(batch.id))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const settleAll = async (
  deps: DifferencesDeps,
  { body }: Request,
  response: Response,
  sheet: PileSheet,
): Promise<void> => {
  const { batch, edition } = openedPile(response)
  for (const difference of differencesIn(edition.questionnaire, sheet)) {
    const { id: questionId } = difference.question
    const answer = chosenOf(difference, body?.[`stands-${questionId}`], String(body?.[`other-${questionId}`] ?? ''))
    if (answer) await settleAnswer(deps)(batch, { id: sheet.id, questionId, answer }, currentPerson(response).id)
  }
}

/** @returns null where nothing was chosen: it stays to be settled */
const chosenOf = ({ question, first, second }: Difference, stands: unknown, other: string) => {
  if (stands === 'first') return first
  if (stands === 'second') return second
  return stands === 'other' ? readTyped(question, other).answered : null
}
