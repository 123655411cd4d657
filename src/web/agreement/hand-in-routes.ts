import { type Response, Router } from 'express'
import type { Coding } from '../../domain/agreement/coding-round.js'
import { codeNamer } from '../../domain/code-frame/code-names.js'
import { handIn } from '../../usecases/agreement/hand-in.js'
import { nextItem } from '../../usecases/agreement/next-item.js'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { openedRound } from './opened-round.js'

type HandInDeps = Pick<WebDeps, 'clock' | 'codings' | 'experiences' | 'frame'>

/** A last look at one's own answers, and the word that one is done. Only behind `stillCoding`. */
export const handInRoutes = (deps: HandInDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => show(deps, response))
  router.post('/', async (_request, response) => {
    const round = openedRound(response)
    const done = await handIn(deps)(round, currentPerson(response).id)
    response.redirect(303, done ? `${paths.codingRound(round.id)}?done=handed-in` : paths.codingNext(round.id))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const show = async (deps: HandInDeps, response: Response): Promise<void> => {
  const round = openedRound(response)
  const { id } = currentPerson(response)
  const [said, left] = await Promise.all([deps.codings.ofCoder(round.id, id), nextItem(deps)(round, id)])
  const nameOf = codeNamer(deps.frame)
  response.render('agreement/hand-in.njk', {
    name: round.name,
    goOn: left ? paths.codingItem(round.id, left.number) : null,
    said: said.map(({ number, codes }: Coding) => ({
      number: round.items.findIndex(item => item.number === number) + 1,
      themes: codes.map(nameOf).join(', ') || 'None of these',
      change: paths.codingItem(round.id, number),
    })),
    total: round.items.length,
    back: paths.agreement(),
  })
}
