import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { AppError } from '../../domain/errors.js'
import type { Log } from '../../domain/ports.js'
import { retryAfterOf, statusOf } from '../status.js'

/** For an address that no page has. */
export const notFound: RequestHandler = (_request, response) => {
  response.status(404).render('layout/error.njk', {
    title: 'We cannot find that page',
    message: 'Check that the address is typed right. If you followed a link, the page may have moved.',
  })
}

/** The one place that turns what was thrown into a page. Only the error's name and code are logged. */
export const showError =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    const status = statusOf(error)
    const { requestId } = response.locals
    if (status >= 500) log.error({ requestId, error }, 'request failed')
    if (response.headersSent) return next(error)
    sayWhenToRetry(response, error)
    response.status(status).render('layout/error.njk', { ...wordsFor(error, status), requestId })
  }

export const sayWhenToRetry = (response: Response, error: unknown): void => {
  const seconds = retryAfterOf(error)
  if (seconds !== null) response.set('Retry-After', String(seconds))
}

// ---------------------------------------------------------------------------------------------------------------------

const wordsFor = (error: unknown, status: number): { title: string; message: string } => {
  if (error instanceof AppError) return { title: titleFor(status), message: error.shownAs }
  if (status === 413)
    return { title: titleFor(status), message: 'What you sent is too large. Try sending less at a time.' }
  if (status < 500) return { title: titleFor(status), message: 'Go back, check what you typed, and try again.' }
  return {
    title: titleFor(status),
    message: 'This is our fault, not yours. Try again in a few minutes.',
  }
}

const titleFor = (status: number): string => {
  if (status === 503) return 'This is not working just now'
  return status < 500 ? 'We could not do that' : 'Something went wrong'
}
