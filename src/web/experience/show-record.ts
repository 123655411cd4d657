import type { Request, Response } from 'express'
import { may } from '../../domain/people.js'
import type { WebDeps } from '../deps.js'
import type { FormErrors } from '../forms.js'
import { asSeenBy } from '../left-names.js'
import { currentPerson } from '../middleware/session.js'
import { recountMentions } from '../middleware/standing.js'
import { paths } from '../paths.js'
import { coverOf } from '../reading-load/cover.js'
import { didWords } from './did.js'
import { gather } from './gather.js'
import { listOf, withList } from './list.js'
import { hasOpened } from './opening.js'
import { recordOf } from './record.js'
import { experienceView } from './view.js'

interface Shown {
  /** The page with the original words; only after `requireOpening`. */
  original?: boolean
  status?: number
  /** What is wrong with a form of this page. */
  errors?: FormErrors
  /** What somebody else did meanwhile. */
  conflict?: string
}

/** The page of one record as it is now, with what somebody typed in a form of it that came back. */
export const showRecord = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  { original, status = 200, errors, conflict }: Shown = {},
): Promise<void> => {
  const [person, list, { frame }] = [currentPerson(response), listOf(request), deps]
  const experience = asSeenBy(person, recordOf(response))
  const onOriginal = original ?? (await staysOnOriginal(deps, request, response))
  const uncover = paths.experienceUncover(experience.reference)
  const context = {
    person,
    frame,
    list,
    gathered: await gather(deps, experience, person, list),
    original: onOriginal,
    cover: await coverOf(deps, response, experience, {
      action: withList(onOriginal ? `${uncover}?original=yes` : uncover, list),
      mayHandOn: true,
    }),
    did: didWords(request.query, frame),
    now: deps.clock.now(),
    given: request.method === 'POST' ? (request.body ?? {}) : {},
  }
  await recountMentions(deps, request, response)
  response.status(status).render('experience/show.njk', { ...experienceView(experience, context), errors, conflict })
}

/** Whether a form was sent from the page with the original words. */
export const isOnOriginal = ({ query }: Pick<Request, 'query'>): boolean => query.original === 'yes'

// ---------------------------------------------------------------------------------------------------------------------

const staysOnOriginal = async (deps: WebDeps, request: Request, response: Response): Promise<boolean> =>
  isOnOriginal(request) && may(currentPerson(response), 'read-original') && (await hasOpened(deps, response))
