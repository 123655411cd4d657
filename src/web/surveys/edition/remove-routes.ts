import { Router } from 'express'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'

/** Taking a draft away, after a question. */
export const removeRoutes = ({ surveys }: Pick<WebDeps, 'surveys'>): Router => {
  const router = Router()
  router.get('/', async (_request, response) => {
    const { code, label, surveyId } = openedEdition(response)
    const others = (await surveys.editions(surveyId)).length - 1
    response.render('surveys/edition/remove.njk', { code, label, others })
  })
  router.post('/', async (_request, response) => {
    const { id, code } = openedEdition(response)
    const isGone = await surveys.deleteDraft(id)
    response.redirect(303, isGone ? paths.surveys('removed') : paths.survey(code))
  })
  return router
}
