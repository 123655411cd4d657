import { Router } from 'express'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { mentionViews } from './view.js'

/** What others wrote to this person in notes, until they have seen it. Opening the record is seeing it, too. */
export const mentionsRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (_request, response) => {
    const { review, people, experiences } = deps
    const me = currentPerson(response)
    const [mentions, names] = await Promise.all([review.mentionsOf(me.id), people.names()])
    const records = await Promise.all(mentions.map(({ reference }) => experiences.findByReference(reference)))
    response.render('mentions/index.njk', { mentions: mentionViews(mentions, records, { me, names }) })
  })
  router.post('/:reference/seen', async (request, response) => {
    await deps.review.sawMentions(request.params.reference, currentPerson(response).id)
    response.redirect(303, paths.mentions())
  })
  return router
}
