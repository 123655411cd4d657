import { type NextFunction, type Request, type Response, Router } from 'express'
import type { WebDeps } from '../deps.js'
import { takeOrRefuse } from '../limiting.js'
import { sayWhenToRetry } from '../middleware/errors.js'
import { paths } from '../paths.js'
import { senderAddress } from '../sender-address.js'
import { statusOf } from '../status.js'
import { shortenAnswerKey, takeAnswerKey } from './answer-cookie.js'
import { checkView } from './check-view.js'
import { SENDS_PER_ADDRESS } from './limits.js'
import { needUnderway, type UnderwaySurvey } from './need-underway.js'
import { sayIn, showPage } from './page.js'
import { nextStep } from './steps.js'
import { troubleErrors } from './trouble.js'

/** Check your answers, and send. */
export const checkRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(paths.answerCheck(':code'), async (request, response, next) => {
    const underway = await needComplete(deps, request, response, next)
    if (underway) showPage(deps, response, 'check', underway, checkView(sayIn(deps, underway.language), underway))
  })
  router.post(paths.answerSend(':code'), async (request, response, next) => {
    const underway = await needComplete(deps, request, response, next)
    if (underway) await send(deps, request, response, underway)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const needComplete = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<UnderwaySurvey | null> => {
  const underway = await needUnderway(deps, request, response, next)
  if (!underway) return null
  const step = nextStep(underway)
  if (step === paths.answerCheck(underway.code)) return underway
  response.redirect(303, step)
  return null
}

const send = async (deps: WebDeps, request: Request, response: Response, underway: UnderwaySurvey): Promise<void> => {
  try {
    await takeOrRefuse(deps.limits, SENDS_PER_ADDRESS, senderAddress(request))
    response.redirect(303, await finish(deps, response, underway))
  } catch (error) {
    const status = statusOf(error)
    if (status >= 500) deps.log.error({ requestId: response.locals.requestId, error }, 'answers could not be sent')
    sayWhenToRetry(response, error)
    const say = sayIn(deps, underway.language)
    showPage(deps, response.status(status), 'check', underway, checkView(say, underway, troubleErrors(say, error)))
  }
}

const finish = async (
  { answering, site }: WebDeps,
  response: Response,
  { code, key, language, response: { id } }: UnderwaySurvey,
): Promise<string> => {
  const { outcome } = await answering.finish(id, null)
  if (outcome === 'kept') {
    shortenAnswerKey(response, site, code, key)
    return paths.answerSent(code)
  }
  takeAnswerKey(response, site, code)
  return paths.answerDeleted(code, language)
}
