import { type Request, type RequestHandler, type Response, Router } from 'express'
import { hasCode } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { readReference } from '../../domain/reference.js'
import { isOpenCase } from '../../domain/safeguarding/safeguarding.js'
import { raiseFlag } from '../../usecases/safeguarding/raise-flag.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, readForm } from '../forms.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { flagForm } from './case-forms.js'
import { choicesOf, FLAG_REASONS_IN_WORDS } from './words.js'

/** Where anybody who reads raises a flag. They need not be allowed to open what they flagged afterwards. */
export const flagRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use('/:reference', openRecord(deps))
  router.get('/:reference', (_request, response) => show(response))
  router.post('/:reference', (request, response) => flag(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const openRecord =
  ({ experiences }: WebDeps): RequestHandler<{ reference: string }> =>
  async (request, response, next) => {
    const reference = readReference(request.params.reference)
    const record = reference && (await experiences.findByReference(reference))
    if (!record || record.state === 'erased') return notFound(request, response, next)
    response.locals.toFlag = record
    next()
  }

/** Only behind `openRecord`. */
const toFlag = (response: Response): Experience => response.locals.toFlag

/** Whoever comes back after it is flagged is told that the lead has it. */
const show = (response: Response, { errors, values }: { errors?: FormErrors; values?: unknown } = {}): void => {
  const { reference, safeguarding } = toFlag(response)
  if (isOpenCase(safeguarding)) {
    response.render('safeguarding/flagged.njk', { reference })
    return
  }
  response.status(errors ? 422 : 200).render('safeguarding/flag.njk', {
    reference,
    errors,
    values: values ?? {},
    reasons: choicesOf(FLAG_REASONS_IN_WORDS),
    back: paths.experience(reference),
  })
}

const flag = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(flagForm, request.body)
  if (!given.ok) return show(response, { errors: given.errors, values: request.body })
  const { reference } = toFlag(response)
  try {
    await raiseFlag(deps)(reference, given.data.action, currentPerson(response).id, given.data.note)
  } catch (error) {
    // Somebody flagged it a moment before: it is where it should be.
    if (!hasCode(error, 'superseded')) throw error
  }
  response.redirect(303, paths.safeguardingFlag(reference))
}
