import { Router } from 'express'
import type { WebDeps } from '../../deps.js'
import { openEdition, openedEdition } from '../opened-edition.js'

/** Where an edition is taken out as our own file; `:code` is the edition's. */
export const SURVEY_FILE_AT = '/surveys/:code/file.json'

/** What an edition asks, as a file to keep or to pass on to another forum. No answer is in it. */
export const surveyFileRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/', openEdition(deps), async (_request, response) => {
    const edition = openedEdition(response)
    const survey = await deps.surveys.survey(edition.surveyId)
    const file = deps.surveyFiles.write({ ...edition, name: survey?.name ?? edition.questionnaire.title })
    response.attachment(`${edition.code}.json`).type('application/json').send(file)
  })
  return router
}
