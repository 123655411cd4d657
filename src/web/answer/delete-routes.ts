import { Router } from 'express'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { takeAnswerKey } from './answer-cookie.js'
import { openSurvey } from './opened-survey.js'
import { showPage } from './page.js'

/** For those who would rather not send it after all, or find somebody else's answers on a shared device. */
export const deleteRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.post(paths.answerDelete(':code'), async (request, response, next) => {
    const opened = await openSurvey(deps, request, response, next)
    if (!opened) return
    const { held, edition, language } = opened
    // What was sent meanwhile is taken back on its own page, after a question.
    if (held?.response.state === 'finished') return response.redirect(303, paths.answerSent(edition.code))
    if (held) await deps.responses.forgetUnsent(held.response.id)
    takeAnswerKey(response, deps.site, edition.code)
    const isAfresh = request.body?.next === 'start-afresh'
    response.redirect(
      303,
      isAfresh ? paths.answer(edition.code, { lang: language }) : paths.answerDeleted(edition.code, language),
    )
  })
  router.get(paths.answerDeleted(':code'), async (request, response, next) => {
    const opened = await openSurvey(deps, request, response, next)
    if (opened) showPage(deps, response, 'deleted', opened)
  })
  return router
}
