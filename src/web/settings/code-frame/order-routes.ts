import { Router } from 'express'
import { editFrame } from '../../../usecases/code-frame/edit-frame.js'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { smallChange } from './attempt.js'
import { withLiveCode } from './opened-code.js'

/** Where a theme or sub-theme stands. */
export const orderRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.post(
    '/codes/:id/move',
    withLiveCode(deps, async (code, request, response) => {
      const step = request.body?.step === 'up' ? 'up' : 'down'
      await editFrame(deps)(
        { kind: 'move', id: code.id, step },
        smallChange(deps, response, `Moved ${code.name} ${step}`),
      )
      const page = code.kind === 'theme' ? paths.codeFrameOrder() : paths.code(code.theme.id)
      response.redirect(303, `${page}#${code.id}`)
    }),
  )
  router.post(
    '/codes/:id/theme',
    withLiveCode(deps, async ({ id, name }, request, response) => {
      const edit = { kind: 'move-to-theme', id, theme: String(request.body?.theme ?? '') } as const
      const { outcome } = await editFrame(deps)(edit, smallChange(deps, response, `Moved ${name} to another theme`))
      response.redirect(303, `${paths.code(id)}?done=${outcome === 'refused' ? 'not-moved' : 'moved'}`)
    }),
  )
  return router
}
