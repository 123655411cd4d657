import { type Request, type Response, Router } from 'express'
import { may } from '../../../domain/people.js'
import { allVersions, findVersion } from '../../../usecases/code-frame/find-version.js'
import { readingProgress } from '../../../usecases/code-frame/read-again.js'
import { shippedOffer } from '../../../usecases/code-frame/take-over-shipped.js'
import type { WebDeps } from '../../deps.js'
import { doneIn } from '../../done.js'
import { notFound } from '../../middleware/errors.js'
import { currentPerson } from '../../middleware/session.js'
import { paths } from '../../paths.js'
import { codeView } from './code-view.js'
import { listView } from './list-view.js'
import { recordsOf } from './merge-routes.js'
import { type OpenedCode, withCode } from './opened-code.js'
import { showVersion } from './version-page.js'
import { versionLine } from './version-view.js'

/** What everybody who reads records may look at. */
export const lookRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => showList(deps, request, response))
  router.get(
    '/codes/:id',
    withCode(deps, (code, request, response) => showCode(deps, code, request, response)),
  )
  router.get('/versions', async (_request, response) => {
    const [versions, names] = await Promise.all([allVersions(deps), deps.people.names()])
    response.render('settings/code-frame/versions.njk', { versions: versions.map(one => versionLine(one, names)) })
  })
  router.get('/versions/:number', (request, response, next) => showVersion(deps, request, response, next))
  router.get('/versions/:number/themes.yaml', async (request, response, next) => {
    const version = await findVersion(deps, Number(request.params.number))
    if (!version) return notFound(request, response, next)
    response.attachment(`themes-${version.frame.version}.yaml`).type('application/yaml')
    response.send(deps.frameFiles.write(version.frame))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = {
  added: 'It is in the list. Earshot looks for it in what comes in from now on.',
  saved: 'Saved. Earshot uses it from now on.',
  unchanged: 'Nothing to save: it is as it was.',
  merged: 'The two are one now. Records of this one are found under the other.',
  retired: 'It is retired. Earshot does not suggest it any more, and old records keep its name.',
  back: 'It is back in the list.',
  'not-back': 'It could not be brought back: another one has its name. Change that name first.',
  moved: 'It stands in another theme now.',
  'not-moved': 'It could not be moved: it is the last one in its theme.',
  replaced: 'This is the list from now on.',
  reading: 'Earshot reads the open records again. You can leave this page.',
}

const mayEdit = (response: Response): boolean => may(currentPerson(response), 'edit-code-frame')

const showList = async (deps: WebDeps, { query }: Request, response: Response): Promise<void> => {
  const edits = mayEdit(response)
  const [names, offer, progress] = await Promise.all([deps.people.names(), shippedOffer(deps), readingProgress(deps)])
  response.render('settings/code-frame/index.njk', {
    ...listView(deps.frames.current(), names),
    newer: offer?.version ?? null,
    progress,
    mayEdit: edits,
    ordering: edits && query.order === 'yes',
    done: doneIn(DONE, query.done),
  })
}

const showCode = async (deps: WebDeps, code: OpenedCode, { query }: Request, response: Response): Promise<void> => {
  response.render('settings/code-frame/code.njk', {
    ...codeView(code, deps.frame),
    records: await recordsOf(deps, code.id),
    mayEdit: mayEdit(response),
    done: doneIn(DONE, query.done),
    back: paths.codeFrame(),
  })
}
