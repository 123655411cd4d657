import { type Request, type Response, Router } from 'express'
import type { Draft } from '../../domain/draft.js'
import { sendDraft } from '../../usecases/share/send-draft.js'
import type { WebDeps } from '../deps.js'
import { takeOrRefuse } from '../limiting.js'
import { sayWhenToRetry } from '../middleware/errors.js'
import { paths } from '../paths.js'
import { wordsFor } from '../recording-body.js'
import { senderAddress } from '../sender-address.js'
import { statusOf } from '../status.js'
import { checkView } from './check-view.js'
import { nextStep } from './draft-steps.js'
import { SENDS_PER_ADDRESS } from './limits.js'
import { needDraft } from './need-draft.js'

/** Check your answers, and send. Also a copy of the words to keep. */
export const checkRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(paths.shareCheck(), async (request, response) => {
    const draft = await completeDraft(deps, request, response)
    if (draft) response.render('share/check.njk', checkView(deps.choices, draft))
  })
  router.get(paths.shareCopy(), async (request, response) => {
    const draft = await needDraft(deps, request, response)
    if (draft) response.attachment('what-i-told-the-forum.txt').send(draft.text)
  })
  router.post(paths.shareSend(), async (request, response) => {
    const draft = await completeDraft(deps, request, response)
    if (draft) await send(deps, request, response, draft)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const completeDraft = async (deps: WebDeps, request: Request, response: Response): Promise<Draft | null> => {
  const draft = await needDraft(deps, request, response)
  if (!draft) return null
  const step = nextStep(draft)
  if (step === paths.shareCheck()) return draft
  response.redirect(303, step)
  return null
}

const send = async (deps: WebDeps, request: Request, response: Response, draft: Draft): Promise<void> => {
  try {
    await takeOrRefuse(deps.limits, SENDS_PER_ADDRESS, senderAddress(request))
    response.redirect(303, paths.shareSent(await sendDraft(deps, draft)))
  } catch (error) {
    const status = statusOf(error)
    if (status >= 500) deps.log.error({ requestId: response.locals.requestId, error }, 'a draft could not be sent')
    sayWhenToRetry(response, error)
    response.status(status).render('share/check.njk', checkView(deps.choices, draft, wordsFor(error)))
  }
}
