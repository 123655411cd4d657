import type { RequestHandler } from 'express'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { actOf, toNote } from './acts.js'
import { SIGNED_IN_ACTS } from './signed-in-acts.js'

/**
 * Writes down what somebody is about to see or do, before it is shown or done: without the line there is no answer.
 * Stands behind the guard of a part of the signed-in side.
 */
export const noteActs =
  ({ audit }: Pick<WebDeps, 'audit'>): RequestHandler =>
  async (request, response, next) => {
    if (response.locals.noted) return next()
    response.locals.noted = true
    const act = actOf(SIGNED_IN_ACTS, request.method, pathOf(request.originalUrl))
    if (act) await audit.note(toNote(currentPerson(response).id, act))
    next()
  }

/** Writes down that somebody was told that they may not. Stands before the guard. */
export const noteRefusals =
  ({ audit, log }: Pick<WebDeps, 'audit' | 'log'>): RequestHandler =>
  (request, response, next) => {
    if (response.locals.watched) return next()
    response.locals.watched = true
    response.once('finish', () => {
      const { person } = response.locals
      if (response.statusCode !== FORBIDDEN || !person) return
      const act = actOf(SIGNED_IN_ACTS, request.method, pathOf(request.originalUrl))
      const note = toNote(person.id, { ...act, code: 'was-refused' })
      audit
        .note({ ...note, detail: { act: act?.code ?? 'opened-page' } })
        .catch(error => log.warn({ error }, 'a refusal could not be written down'))
    })
    next()
  }

// ---------------------------------------------------------------------------------------------------------------------

const FORBIDDEN = 403

const pathOf = (url: string): string => url.split('?', 1)[0] ?? url
