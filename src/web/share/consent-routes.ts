import { Router } from 'express'
import type { WebDeps } from '../deps.js'
import { readForm } from '../forms.js'
import { paths } from '../paths.js'
import { consentForm } from './consent-form.js'
import { asForm, consentView } from './consent-view.js'
import { nextStep } from './draft-steps.js'
import { needDraft } from './need-draft.js'

/** Keep, quote and contact, asked separately. A no to keeping leads to an explanation and an offer to delete. */
export const consentRoutes = (deps: WebDeps): Router => {
  const { drafts, clock } = deps
  const router = Router()
  router.get(paths.shareConsent(), async (request, response) => {
    const draft = await needDraft(deps, request, response)
    if (draft) response.render('share/consent.njk', consentView(asForm(draft.consent), null))
  })
  router.post(paths.shareConsent(), async (request, response) => {
    const draft = await needDraft(deps, request, response)
    if (!draft) return
    // Whether we may keep it decides alone: who says no is not asked again for the rest.
    if (request.body.keep === 'no') return response.redirect(303, paths.shareNotKept())
    const form = readForm(consentForm, request.body)
    if (!form.ok) return response.status(422).render('share/consent.njk', consentView(request.body, form.errors))
    response.redirect(303, nextStep(await drafts.save(draft.id, { consent: form.data }, clock.now())))
  })
  router.get(paths.shareNotKept(), async (request, response) => {
    const draft = await needDraft(deps, request, response)
    if (draft) response.render('share/not-kept.njk', { back: paths.shareConsent() })
  })
  return router
}
