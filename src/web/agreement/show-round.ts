import type { Request, RequestHandler, Response } from 'express'
import { type Coding, type CodingRound, coderOf, isBegun } from '../../domain/agreement/coding-round.js'
import { may } from '../../domain/people.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { openedRound } from './opened-round.js'
import { progressView } from './progress-view.js'
import { recordsToShow } from './records-to-show.js'
import { resultsView } from './results-view.js'

type RoundDeps = Pick<WebDeps, 'codings' | 'experiences' | 'frame' | 'people'>

/** One round: how far everybody is, and once all are done what came out of it. */
export const showRound =
  (deps: RoundDeps): RequestHandler =>
  async (request, response) => {
    const codings = await deps.codings.ofAll(openedRound(response).id)
    await (codings ? showResults(deps, request, response, codings) : showProgress(deps, request, response))
  }

// ---------------------------------------------------------------------------------------------------------------------

const DONE = {
  'set-up': 'The messages are drawn. Tell the others that they can begin: they find the round under Agreement.',
  'handed-in': 'Your answers are handed in. Thank you.',
  settled: 'What you settled now stands on the message.',
}

const PROBLEMS = { begun: 'Somebody has begun to code meanwhile, so this round stays.' }

const showProgress = async (deps: RoundDeps, request: Request, response: Response): Promise<void> => {
  const [round, person] = [openedRound(response), currentPerson(response)]
  response.render('agreement/progress.njk', {
    ...progressView(round, await deps.people.names()),
    done: doneIn(DONE, request.query.done),
    problem: doneIn(PROBLEMS, request.query.problem),
    goOn: coderOf(round, person.id)?.handedInAt === null ? paths.codingNext(round.id) : null,
    ...(may(person, 'review') ? endingOf(round) : {}),
  })
}

/** Where a reviewer brings a round to its end: away, as long as nobody has begun. */
const endingOf = (round: CodingRound): { end: string } | { remove: string } =>
  isBegun(round) ? { end: paths.codingEnd(round.id) } : { remove: paths.codingRemove(round.id) }

const showResults = async (deps: RoundDeps, request: Request, response: Response, codings: Coding[]): Promise<void> => {
  const { experiences, frame, people } = deps
  const round = openedRound(response)
  const [records, names] = await Promise.all([recordsToShow(round, experiences), people.names()])
  const view = resultsView({ round, codings, frame, records, names, maySettle: may(currentPerson(response), 'review') })
  response.render('agreement/results.njk', { ...view, done: doneIn(DONE, request.query.done) })
}
