import type { RequestHandler } from 'express'
import type { WebDeps } from '../deps.js'
import { listOf, withList } from '../experience/list.js'
import { recordOf } from '../experience/record.js'
import { paths } from '../paths.js'
import { coverOf } from './cover.js'

/**
 * Lets on who has chosen to read these words, if they are hard to read; anybody else is asked first. Only behind `withRecord`.
 * @param then the page that they go on to
 */
export const requireUncovered =
  (deps: WebDeps, then: 'redaction' | 'split' | 'type'): RequestHandler =>
  async (request, response, next) => {
    const [record, list] = [recordOf(response), listOf(request)]
    const action = withList(`${paths.experienceUncover(record.reference)}?then=${then}`, list)
    const cover = await coverOf(deps, response, record, { action, mayHandOn: true })
    if (!cover) return next()
    const back = withList(paths.experience(record.reference), list)
    response.render('reading-load/covered.njk', { cover, reference: record.reference, back })
  }
