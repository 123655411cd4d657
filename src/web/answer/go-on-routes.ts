import { type NextFunction, type Request, type Response, Router } from 'express'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import { DAYS_TO_GO_ON } from '../../domain/surveys/response.js'
import type { WebDeps } from '../deps.js'
import { takeOrRefuse } from '../limiting.js'
import { ownAddress } from '../own-address.js'
import { paths } from '../paths.js'
import { qrCodeOf } from '../qr-code.js'
import { senderAddress } from '../sender-address.js'
import { giveAnswerKey, shortenAnswerKey } from './answer-cookie.js'
import { KEYS_PER_ADDRESS } from './limits.js'
import { needUnderway } from './need-underway.js'
import { type OpenedSurvey, openSurvey } from './opened-survey.js'
import { showPage } from './page.js'
import { nextStep } from './steps.js'

/**
 * Going on later, here or on another device, by an address that holds a random key. Nothing happens by opening the address alone:
 * programs that preview links open it, too, and whoever was sent somebody else's key is told first what that means.
 */
export const goOnRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(paths.answerLater(':code'), async (request, response, next) => {
    const underway = await needUnderway(deps, request, response, next)
    if (!underway) return
    const link = ownAddress(deps.site, request) + paths.answerGoOn(underway.code, underway.key)
    const goOn = nextStep(underway)
    showPage(deps, response, 'later', underway, { days: String(DAYS_TO_GO_ON), link, qr: await qrCodeOf(link), goOn })
  })
  router.get(paths.answerGoOn(':code', ':key'), async (request, response, next) => {
    const found = await findByKey(deps, request, response, next)
    if (!found) return
    // The key stands in this address: it may not reach the next one. `no-referrer` would take the origin from the form, too.
    response.set('Referrer-Policy', 'strict-origin')
    const { opened, answers } = found
    if (!answers) return showPage(deps, response.status(404), 'link-old', opened)
    const action = paths.answerGoOn(opened.edition.code, String(request.params.key))
    showPage(deps, response, 'link', opened, { action, wasSent: answers.state !== 'open' })
  })
  router.post(paths.answerGoOn(':code', ':key'), async (request, response, next) => {
    const found = await findByKey(deps, request, response, next)
    if (!found) return
    const { opened, answers } = found
    if (!answers) return showPage(deps, response.status(404), 'link-old', opened)
    const { edition, questionnaire } = opened
    const give = answers.state === 'open' ? giveAnswerKey : shortenAnswerKey
    give(response, deps.site, edition.code, String(request.params.key))
    response.redirect(303, nextStep({ code: edition.code, questionnaire, response: answers }))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const findByKey = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<{ opened: OpenedSurvey; answers: SurveyResponse | null } | null> => {
  await takeOrRefuse(deps.limits, KEYS_PER_ADDRESS, senderAddress(request))
  const opened = await openSurvey(deps, request, response, next)
  if (!opened) return null
  const answers = await deps.responses.findByResumeKey(deps.secrets.fingerprint(String(request.params.key)))
  return { opened, answers: answers?.editionId === opened.edition.id ? answers : null }
}
