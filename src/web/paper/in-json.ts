import type { ErrorRequestHandler, Response } from 'express'
import { AppError } from '../../domain/errors.js'
import type { WebDeps } from '../deps.js'
import { sayWhenToRetry } from '../middleware/errors.js'
import { statusOf } from '../status.js'

/** The page shows one sentence beside the sheet, so it gets that sentence and no page. */
export const inJson =
  ({ log }: Pick<WebDeps, 'log'>): ErrorRequestHandler =>
  (error: unknown, _request, response: Response, _next) => {
    const status = statusOf(error)
    if (status >= 500) log.error({ requestId: response.locals.requestId, error }, 'a sheet could not be kept')
    sayWhenToRetry(response, error)
    const message = error instanceof AppError ? error.shownAs : 'This sheet could not be saved.'
    response.status(status).json({ outcome: 'refused', message })
  }
