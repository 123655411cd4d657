import type { RequestHandler } from 'express'
import { AppError } from '../../domain/errors.js'
import { formErrors } from '../forms.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { type ChannelsDeps, showChannels } from './show.js'

/** Sends the administrator who asks an e-mail, so that the first real one is no surprise. */
export const sendTestEmail =
  (deps: ChannelsDeps): RequestHandler =>
  async (request, response, next) => {
    const { log, mailer, site } = deps
    if (!mailer) return notFound(request, response, next)
    const text = `This is the test e-mail that you asked for.\n\nE-mail of Earshot of ${site.forumName} works: you will be told when a channel does not.`
    try {
      await mailer.send([currentPerson(response).email], 'Earshot: a test', text)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      log.warn({ requestId: response.locals.requestId, error }, 'the test e-mail could not be sent')
      return showChannels(deps, response, {
        problem: { phone: '', errors: formErrors([['test-email', error.shownAs]]) },
      })
    }
    response.redirect(303, `${paths.channels()}?done=mailed`)
  }
