import type { RequestHandler } from 'express'
import type { Limit } from '../../domain/limits.js'
import { setSerialsAside } from '../../usecases/paper/set-serials-aside.js'
import type { WebDeps } from '../deps.js'
import { takeOrRefuse } from '../limiting.js'
import { currentPerson } from '../middleware/session.js'
import { openedPile } from './opened-pile.js'

/** A pile's own count is a good guess of how many may lack a number; fewer than an evening's work are never given. */
const FEWEST = 20
const MOST = 200
/** Two of the largest piles without one printed number. Each number is given once, and there are not endlessly many. */
export const NUMBERS_PER_PERSON: Limit = { name: 'sheet-numbers-per-person', points: 4000, seconds: 86_400 }

/** Numbers that one browser keeps, to write on sheets that have none. Only behind `openPile`. */
export const giveNumbers =
  (deps: Pick<WebDeps, 'clock' | 'limits' | 'paper' | 'secrets'>): RequestHandler =>
  async (_request, response) => {
    const { batch } = openedPile(response)
    const count = Math.min(Math.max(batch.sheets, FEWEST), MOST)
    const by = currentPerson(response).id
    await takeOrRefuse(deps.limits, NUMBERS_PER_PERSON, by, count)
    response.json({ serials: await setSerialsAside(deps)(batch, count, by) })
  }
