import { Router } from 'express'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { readAbout } from './about-form.js'
import { aboutView } from './about-view.js'
import { nextStep } from './draft-steps.js'
import { needDraft } from './need-draft.js'

/** Optional questions: where, how old, which services. Skipping is one press, like continuing. */
export const aboutRoutes = (deps: WebDeps): Router => {
  const { drafts, clock } = deps
  const router = Router()
  router.get(paths.shareAbout(), async (request, response) => {
    const draft = await needDraft(deps, request, response)
    if (draft) response.render('share/about.njk', aboutView(deps.choices, draft.stated))
  })
  router.post(paths.shareAbout(), async (request, response) => {
    const draft = await needDraft(deps, request, response)
    if (!draft) return
    const saved = await drafts.save(draft.id, { stated: readAbout(request.body, deps.choices) }, clock.now())
    response.redirect(303, nextStep(saved))
  })
  return router
}
