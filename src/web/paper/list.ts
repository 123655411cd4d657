import type { RequestHandler } from 'express'
import type { Edition } from '../../domain/surveys/edition.js'
import { type PileProgress, progressOf } from '../../domain/surveys/paper/pile.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import { dayInWords } from '../dates.js'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { progressView } from './progress-view.js'

type ListDeps = Pick<WebDeps, 'paper' | 'responses' | 'surveys'>

/** As many closed piles of one's own are shown: one looks back at the last ones, not at those of years ago. */
const MOST_CLOSED = 10

/** All piles that are open, the newest first, then those of one's own that are done. */
export const showList =
  (deps: ListDeps): RequestHandler =>
  async (_request, response) => {
    const [batches, editions] = await Promise.all([deps.paper.batches(), deps.surveys.editions()])
    const own = batches.filter(
      ({ closedAt, createdBy }) => closedAt !== null && createdBy === currentPerson(response).id,
    )
    const names = new Map(editions.map(edition => [edition.id, edition]))
    const line = (batch: Batch) => pileLine(deps, batch, names.get(batch.editionId))
    response.render('paper/index.njk', {
      open: await Promise.all(batches.filter(({ closedAt }) => closedAt === null).map(line)),
      closed: await Promise.all(own.slice(0, MOST_CLOSED).map(line)),
      canBegin: editions.some(({ state }) => state !== 'draft'),
    })
  }

// ---------------------------------------------------------------------------------------------------------------------

const pileLine = async ({ responses }: ListDeps, batch: Batch, edition: Edition | undefined) => {
  const progress = progressOf(batch, await responses.ofBatch(batch.id))
  return {
    event: batch.event,
    href: paths.pile(batch.id),
    step: batch.closedAt === null ? stepOf(batch, progress) : null,
    about: [edition?.questionnaire.title, dayInWords(batch.happenedOn), batch.place].filter(Boolean).join(', '),
    progress: progressView(progress),
  }
}

const stepOf = ({ id }: Batch, { typed, counted, begun }: PileProgress) =>
  typed < counted || begun > 0
    ? { text: 'Type sheets', href: paths.pileType(id) }
    : { text: 'See what is left to do', href: paths.pile(id) }
