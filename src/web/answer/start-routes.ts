import { type Request, type Response, Router } from 'express'
import { readSerial } from '../../domain/surveys/serial.js'
import type { WebDeps } from '../deps.js'
import { takeOrRefuse } from '../limiting.js'
import { paths } from '../paths.js'
import { senderAddress } from '../sender-address.js'
import { giveAnswerKey } from './answer-cookie.js'
import { introView } from './intro-view.js'
import { STARTS_PER_ADDRESS } from './limits.js'
import { type OpenedSurvey, openSurvey } from './opened-survey.js'
import { showPage } from './page.js'
import { nextStep } from './steps.js'

/** The first page: who asks, how long it takes, what happens with it; and the button that begins. */
export const startRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(paths.answer(':code'), async (request, response, next) => {
    const opened = await openSurvey(deps, request, response, next)
    if (!opened) return
    if (isShut(opened)) return showPage(deps, response, 'shut', opened, { state: opened.edition.state })
    showPage(deps, response, 'intro', opened, introView(deps, opened, request.query))
  })
  router.post(paths.answer(':code'), async (request, response, next) => {
    const opened = await openSurvey(deps, request, response, next)
    if (!opened) return
    const { edition, held } = opened
    const mayBegin = edition.state === 'live' || held?.response.state === 'open'
    response.redirect(303, mayBegin ? await begin(deps, request, response, opened) : paths.answer(edition.code))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** What was begun in time may still be sent, and what was sent be looked at, when the survey is over. */
const isShut = ({ edition, held }: OpenedSurvey): boolean =>
  edition.state !== 'live' && (held === null || held.response.state === 'withdrawn')

/** A second click, or a second window, goes on with what the first has begun. @returns where to go on */
const begin = async (deps: WebDeps, request: Request, response: Response, opened: OpenedSurvey): Promise<string> => {
  const { edition, language, questionnaire, held } = opened
  const { code } = edition
  if (held?.response.state === 'open') return nextStep({ code, questionnaire, response: held.response })
  await takeOrRefuse(deps.limits, STARTS_PER_ADDRESS, senderAddress(request))
  const key = deps.secrets.token()
  const scannedSerial = readSerial(String(request.body?.sheet ?? ''))
  const begun = await deps.answering.start(edition, {
    channel: 'web',
    language,
    resumeKey: deps.secrets.fingerprint(key),
    ...(scannedSerial === null ? {} : { scannedSerial }),
  })
  if (begun === 'serial-taken') return paths.answer(code)
  giveAnswerKey(response, deps.site, code, key)
  return nextStep({ code, questionnaire, response: begun })
}
