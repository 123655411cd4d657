import { type Request, Router } from 'express'
import type { ConsentAnswer } from '../../domain/consent.js'
import { DAYS_TO_GO_ON } from '../../domain/surveys/response.js'
import type { WebDeps } from '../deps.js'
import { takeOrRefuse } from '../limiting.js'
import { paths } from '../paths.js'
import { consentView, type GivenConsent, givenBefore, PARTS } from './consent-view.js'
import { SAVES_PER_RESPONSE } from './limits.js'
import { needUnderway, type UnderwaySurvey } from './need-underway.js'
import { sayIn, showPage } from './page.js'
import { nextStep } from './steps.js'
import { consentWordingVersion } from './wording-version.js'

/** Keep, quote and contact, asked separately, as on the parents' form. A no to keeping leads to an offer to delete. */
export const consentRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(paths.answerConsent(':code'), async (request, response, next) => {
    const underway = await needUnderway(deps, request, response, next)
    if (!underway) return
    const view = consentView(sayIn(deps, underway.language), underway, givenBefore(underway.response.consent), false)
    showPage(deps, response, 'consent', underway, view)
  })
  router.post(paths.answerConsent(':code'), async (request, response, next) => {
    const underway = await needUnderway(deps, request, response, next)
    if (!underway) return
    const given = givenIn(request)
    // Whether we may keep it decides alone: who says no is not asked again for the rest.
    if (given.keep === 'no') return response.redirect(303, paths.answerNotKept(underway.code))
    if (PARTS.some(part => given[part] === '')) {
      const view = consentView(sayIn(deps, underway.language), underway, given, true)
      return showPage(deps, response.status(422), 'consent', underway, view)
    }
    await takeOrRefuse(deps.limits, SAVES_PER_RESPONSE, underway.response.id)
    const saved = await deps.answering.keepConsent(underway.response.id, consentOf(deps, underway, given))
    response.redirect(303, nextStep({ ...underway, response: saved ?? underway.response }))
  })
  router.get(paths.answerNotKept(':code'), async (request, response, next) => {
    const underway = await needUnderway(deps, request, response, next)
    if (underway) showPage(deps, response, 'not-kept', underway, { days: String(DAYS_TO_GO_ON) })
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const givenIn = ({ body }: Request): GivenConsent => {
  const given = (part: keyof GivenConsent) => (body?.[part] === 'yes' || body?.[part] === 'no' ? body[part] : '')
  return { keep: given('keep'), quote: given('quote'), contact: given('contact') }
}

const consentOf = (deps: WebDeps, { language }: UnderwaySurvey, given: GivenConsent): ConsentAnswer => ({
  keep: given.keep === 'yes',
  quote: given.quote === 'yes',
  contact: given.contact === 'yes',
  wordingVersion: consentWordingVersion(deps, language),
  language,
  how: 'web-form',
})
