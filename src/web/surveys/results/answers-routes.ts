import type { RequestHandler } from 'express'
import { may } from '../../../domain/people.js'
import { questionIn } from '../../../domain/surveys/edition.js'
import { answersBehind } from '../../../usecases/surveys/results/answers-behind.js'
import { gatherResponses } from '../../../usecases/surveys/results/gather-responses.js'
import type { WebDeps } from '../../deps.js'
import { notFound } from '../../middleware/errors.js'
import { currentPerson } from '../../middleware/session.js'
import { answersView } from './answers-view.js'
import { behind } from './behind.js'
import { openedEdition } from './opened-edition.js'

/** The answers behind one figure, a page at a time. Who opened which figure is noted before it is shown. */
export const answersRoutes =
  (deps: Pick<WebDeps, 'audit' | 'responses'>): RequestHandler =>
  async (request, response, next) => {
    const edition = openedEdition(response)
    const question = questionIn(edition.questionnaire, String(request.params.question))
    const meant = question && behind(question, String(request.params.choice))
    if (!question || !meant) return notFound(request, response, next)
    const { responses } = await gatherResponses(deps)(edition)
    const ids = responses.filter(one => meant.includes(one)).map(({ id }) => id)
    const person = currentPerson(response)
    await deps.audit.note({
      by: person.id,
      what: 'opened-survey-answers',
      about: edition.id,
      detail: { question: question.name, answers: ids.length },
    })
    const page = Math.max(1, Number.parseInt(String(request.query.page ?? '1'), 10) || 1)
    const answers = await answersBehind(deps)(ids, page)
    const seesWords = may(person, 'read-original')
    response.render(
      'surveys/results/answers.njk',
      answersView({ edition, question, meant, ids, page, answers, seesWords }),
    )
  }
