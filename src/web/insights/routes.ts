import { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import { isWeek, lastWeek } from '../../domain/digest/week.js'
import { may } from '../../domain/people.js'
import { makeDigest } from '../../usecases/digest/make-digest.js'
import { readDigest } from '../../usecases/digest/read-digest.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { formErrors } from '../forms.js'
import { notFound } from '../middleware/errors.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { digestView } from './view.js'
import { aroundWeek } from './week-view.js'

/** What was new in a week, and what people say of the topics that were found. */
export const digestRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => response.redirect(303, paths.digest(lastWeek(deps.clock.now()))))
  router.get('/:week', ofWeek(deps, show))
  router.get('/:week/sub-theme', requirePermission('edit-code-frame'), ofWeek(deps, beginSubtheme))
  router.use(requirePermission('review'))
  router.post('/:week/make', ofWeek(deps, make))
  router.post('/:week/not-a-topic', ofWeek(deps, putAside))
  router.post('/:week/topic-after-all', ofWeek(deps, takeBack))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = {
  made: 'This week is put together, from the messages as they are now.',
  aside: 'Put aside. It will not come back, in later weeks either.',
  back: 'It counts as a topic again.',
}

type Page = (deps: WebDeps, week: string, request: Request, response: Response) => unknown

/** Only weeks that are over have a digest. */
const ofWeek =
  (deps: WebDeps, page: Page): RequestHandler =>
  (request, response, next) => {
    const week = String(request.params.week)
    const isOver = isWeek(week) && week <= lastWeek(deps.clock.now())
    return isOver ? page(deps, week, request, response) : notFound(request, response, next)
  }

const show: Page = async (deps, week, { query }, response) => {
  const person = currentPerson(response)
  const [read, weeks] = await Promise.all([readDigest(deps)(week), deps.digests.weeks()])
  const mayDo = {
    judge: may(person, 'review'),
    addThemes: may(person, 'edit-code-frame'),
    answer: may(person, 'answer-people'),
  }
  const found = read && digestView(read, mayDo, deps.frame)
  const place = found?.topics.findIndex(({ cues }) => cues === query.unplaced) ?? -1
  response.render('insights/index.njk', {
    ...aroundWeek(week, weeks, deps.clock.now()),
    mayDo,
    done: doneIn(DONE, query.done),
    found,
    errors: place < 0 ? null : formErrors([[`theme-${place + 1}`, 'Choose the theme that it belongs to']]),
  })
}

const make: Page = async (deps, week, _request, response) => {
  await deps.digests.replace(await makeDigest(deps)(week))
  response.redirect(303, paths.digest(week, 'made'))
}

const topicForm = z.object({ topic: z.string().min(1).max(400) })

const putAside: Page = async (deps, week, request, response) => {
  const given = topicForm.safeParse(request.body)
  const read = await readDigest(deps)(week)
  const topic = read?.topics.find(({ words }) => given.data?.topic === words.map(({ stem }) => stem).join(' '))
  if (!topic) return response.redirect(303, paths.digest(week))
  const stems = topic.words.map(({ stem }) => stem)
  await deps.digests.putAside(stems, currentPerson(response).id, deps.clock.now())
  response.redirect(303, paths.digest(week, 'aside'))
}

const takeBack: Page = async (deps, week, request, response) => {
  const id = z.uuid().safeParse(request.body?.id)
  if (id.success) await deps.digests.takeBack(id.data)
  response.redirect(303, paths.digest(week, id.success ? 'back' : ''))
}

const subthemeQuery = z.object({ theme: z.string().catch(''), cues: z.string().catch('') })

/** To the form of the theme that was chosen, with the words filled in; back to be asked when none was. */
const beginSubtheme: Page = (_deps, week, request, response) => {
  const { theme, cues } = subthemeQuery.parse(request.query)
  response.redirect(303, theme && cues ? paths.codeAdd(theme, cues) : paths.digestUnplaced(week, cues))
}
