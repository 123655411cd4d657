import type { RequestHandler, Response } from 'express'
import type { Edition } from '../../domain/surveys/edition.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'

/** Finds the pile that an address names, with the edition that it answers. */
export const openPile =
  ({ paper, surveys }: Pick<WebDeps, 'paper' | 'surveys'>): RequestHandler =>
  async (request, response, next) => {
    const batch = await paper.batch(String(request.params.batch))
    const edition = batch && (await surveys.edition(batch.editionId))
    if (!batch || !edition) return notFound(request, response, next)
    Object.assign(response.locals, { batch, edition })
    next()
  }

/** Only behind `openPile`. */
export const openedPile = (response: Response): { batch: Batch; edition: Edition } => {
  const { batch, edition } = response.locals
  return { batch, edition }
}
