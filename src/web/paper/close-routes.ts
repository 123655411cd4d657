import { type Response, Router } from 'express'
import type { Edition } from '../../domain/surveys/edition.js'
import { progressOf, sheetsIn } from '../../domain/surveys/paper/pile.js'
import { differencesIn } from '../../domain/surveys/paper/second-entry.js'
import { DAYS_TO_GO_ON, type SurveyResponse } from '../../domain/surveys/response.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import { closeBatch } from '../../usecases/paper/close-batch.js'
import { sentOnWeb } from '../../usecases/paper/sent-on-web.js'
import type { WebDeps } from '../deps.js'
import { formErrors } from '../forms.js'
import { paths } from '../paths.js'
import { openedPile } from './opened-pile.js'

type CloseDeps = Pick<WebDeps, 'clock' | 'paper' | 'responses'>

/** Closes a pile. What is not done is said first, and closing it all the same has to be ticked. */
export const closeRoutes = (deps: CloseDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/', (_request, response) => show(deps, response))
  router.post('/', async (request, response) => {
    const { batch } = openedPile(response)
    const open = await openIn(deps, response)
    if (open.length > 0 && request.body?.sure !== 'yes') return show(deps, response, true)
    await closeBatch(deps)(batch)
    response.redirect(303, paths.pile(batch.id, 'closed'))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** What is not done yet, in words; empty when the pile is done. */
const notDone = (
  batch: Batch,
  { questionnaire }: Edition,
  responses: SurveyResponse[],
  onWeb: SurveyResponse[],
): string[] => {
  const { counted, typed, begun, toCheck, checked } = progressOf(batch, responses)
  const differing = sheetsIn(responses).filter(sheet => differencesIn(questionnaire, sheet).length > 0).length
  return [
    ...(typed === counted
      ? []
      : [
          `You counted ${counted} sheets, and ${typed} ${typed === 1 ? 'is' : 'are'} typed.${typed < counted ? WITHOUT_YES : ''}`,
        ]),
    ...(begun > 0 ? [`${begun} ${begun === 1 ? 'sheet is' : 'sheets are'} begun and not finished. ${FORGOTTEN}`] : []),
    ...(checked < toCheck ? [`${checked} of ${toCheck} sheets are typed a second time.`] : []),
    ...(differing > 0
      ? [`On ${differing} ${differing === 1 ? 'sheet' : 'sheets'} the two differ, and nobody has settled it.`]
      : []),
    ...(onWeb.length > 0
      ? [
          `${onWeb.length} ${onWeb.length === 1 ? 'answer was' : 'answers were'} sent on the web with the code of a sheet of this pile.`,
        ]
      : []),
  ]
}

/** Nobody has said yet that they may be kept. */
const FORGOTTEN = `What was begun is deleted after ${DAYS_TO_GO_ON} days, with its pictures, unless the pile is opened again before.`

const WITHOUT_YES = ' Sheets without a yes are not kept, so they are missing here.'

const openIn = async ({ responses }: CloseDeps, response: Response): Promise<string[]> => {
  const { batch, edition } = openedPile(response)
  const sheets = await responses.ofBatch(batch.id)
  return notDone(batch, edition, sheets, await sentOnWeb(responses, edition.id, sheetsIn(sheets)))
}

const show = async (deps: CloseDeps, response: Response, isUnsure = false): Promise<void> => {
  const { batch } = openedPile(response)
  const errors = isUnsure ? formErrors([['sure', 'Tick the box if you want to close it all the same']]) : undefined
  response.status(errors ? 422 : 200).render('paper/close.njk', {
    event: batch.event,
    open: await openIn(deps, response),
    back: paths.pile(batch.id),
    errors,
  })
}
