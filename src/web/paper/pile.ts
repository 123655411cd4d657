import type { RequestHandler } from 'express'
import { progressOf, sheetsIn } from '../../domain/surveys/paper/pile.js'
import { sentOnWeb } from '../../usecases/paper/sent-on-web.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { currentPerson } from '../middleware/session.js'
import { openedPile } from './opened-pile.js'
import { pileView } from './pile-view.js'

type PileDeps = Pick<WebDeps, 'people' | 'responses'>

/** One pile: how far it is, and each of its sheets. Only behind `openPile`. */
export const showPile =
  ({ people, responses }: PileDeps): RequestHandler =>
  async (request, response) => {
    const { batch, edition } = openedPile(response)
    const [responsesOfPile, names] = await Promise.all([responses.ofBatch(batch.id), people.names()])
    const sheets = sheetsIn(responsesOfPile)
    response.render('paper/pile.njk', {
      ...pileView({
        batch,
        edition,
        sheets,
        progress: progressOf(batch, responsesOfPile),
        names,
        onWeb: await sentOnWeb(responses, edition.id, sheets),
        person: currentPerson(response),
      }),
      done: doneIn(DONE, request.query.done),
    })
  }

// ---------------------------------------------------------------------------------------------------------------------

const DONE = {
  begun: 'The pile is begun. Take the first sheet.',
  closed: 'The pile is closed.',
  'is-closed': 'The pile is closed. Ask a reviewer to open it again if there is more to type.',
  'opened-again': 'The pile is open again.',
  'none-to-check':
    'There is no sheet for you to type a second time just now. Sheets that you typed first are for somebody else.',
}
