import type { RequestHandler } from 'express'
import { setSerialsAside } from '../../usecases/paper/set-serials-aside.js'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { openedPile } from './opened-pile.js'

/** A pile's own count is a good guess of how many may lack a number; fewer than an evening's work are never given. */
const FEWEST = 20
const MOST = 200

/** Numbers that one browser keeps, to write on sheets that have none. Only behind `openPile`. */
export const giveNumbers =
  (deps: Pick<WebDeps, 'clock' | 'paper' | 'secrets'>): RequestHandler =>
  async (_request, response) => {
    const { batch } = openedPile(response)
    const count = Math.min(Math.max(batch.sheets, FEWEST), MOST)
    response.json({ serials: await setSerialsAside(deps)(batch, count, currentPerson(response).id) })
  }
