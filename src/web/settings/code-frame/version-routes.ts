import { Router } from 'express'
import { startReadingAgain } from '../../../usecases/code-frame/read-again.js'
import { useVersionAgain } from '../../../usecases/code-frame/replace-frame.js'
import type { WebDeps } from '../../deps.js'
import { currentPerson } from '../../middleware/session.js'
import { paths } from '../../paths.js'
import { attempt } from './attempt.js'
import { changeForm } from './form.js'
import { showVersion } from './version-page.js'

/** Back to an older version, and old records read with the list as it is. */
export const versionRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.post('/versions/:number/use-again', (request, response, next) =>
    attempt(request, response, {
      form: changeForm,
      work: (_asked, change) => useVersionAgain(deps)(Number(request.params.number), change),
      again: again => showVersion(deps, request, response, next, again),
      goOn: () => response.redirect(303, `${paths.codeFrame()}?done=replaced`),
    }),
  )
  router.post('/read-again', async (_request, response) => {
    await startReadingAgain(deps)(currentPerson(response).id)
    response.redirect(303, `${paths.codeFrame()}?done=reading`)
  })
  return router
}
