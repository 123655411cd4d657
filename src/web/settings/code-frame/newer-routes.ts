import { type NextFunction, type Request, type Response, Router } from 'express'
import { shippedOffer, takeOverShipped } from '../../../usecases/code-frame/take-over-shipped.js'
import type { WebDeps } from '../../deps.js'
import { notFound } from '../../middleware/errors.js'
import { paths } from '../../paths.js'
import { type Again, attempt, changeValues } from './attempt.js'
import { changeForm } from './form.js'
import { differencesView } from './version-view.js'

/** What came with a newer Earshot, offered with its differences and never taken over by itself. */
export const newerRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/newer', (request, response, next) => show(deps, request, response, next))
  router.post('/newer', (request, response, next) =>
    attempt(request, response, {
      form: changeForm,
      work: (_asked, change) => takeOverShipped(deps)(change),
      again: again => show(deps, request, response, next, again),
      goOn: () => response.redirect(303, `${paths.codeFrame()}?done=replaced`),
    }),
  )
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const show = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  next: NextFunction,
  again?: Again,
): Promise<unknown> => {
  const offer = await shippedOffer(deps)
  if (!offer) return notFound(request, response, next)
  response.status(again?.status ?? 200).render('settings/code-frame/newer.njk', {
    version: offer.version,
    differences: differencesView(deps.frame, offer.frame),
    values: changeValues(deps, request.body),
    errors: again?.errors,
    back: paths.codeFrame(),
  })
}
