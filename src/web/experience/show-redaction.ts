import type { Request, Response } from 'express'
import { may } from '../../domain/people.js'
import type { OpenPlace } from '../../domain/redaction-choices/choose.js'
import { findWords } from '../../domain/redaction-choices/find-words.js'
import { readRecord } from '../../usecases/redaction/choose.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import type { FormErrors } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { hidingView, kindsOf } from './hiding-view.js'
import { listOf, withList } from './list.js'
import { askWhy, hasOpened } from './opening.js'
import { recordOf } from './record.js'
import { beside, choiceViews, hiddenViews } from './redaction-view.js'

interface Shown {
  status?: number
  errors?: FormErrors
  /** Why nothing was changed. */
  conflict?: string
}

const DONE = {
  shown: 'These words are shown again, here and wherever this record is shown.',
  undone: 'That is taken back.',
}

/** All that is hidden in a record as it is now, who did what, and the form to hide more. */
export const showRedaction = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  { status = 200, errors, conflict }: Shown = {},
): Promise<void> => {
  const [record, person, { frame }] = [recordOf(response), currentPerson(response), deps]
  const now = readRecord(record)
  const opened = may(person, 'read-original') && (await hasOpened(deps, response))
  const context = { person, frame, opened, names: await deps.people.names() }
  response.status(status).render('experience/redaction.njk', {
    ...pageOf(request, response),
    hidden: now ? hiddenViews(now, context) : [],
    choices: now ? choiceViews(now, context) : [],
    hiding: hidingView(record, frame, listOf(request)),
    mayShow: may(person, 'read-original'),
    open: opened ? null : askWhy(request, response, 'redaction'),
    done: errors || conflict ? null : doneIn(DONE, request.query.done),
    conflict,
    values: request.body ?? {},
    errors,
  })
}

/** Where the words stand that somebody wants to hide. */
export const showPlaces = async (
  { frame, review }: WebDeps,
  request: Request,
  response: Response,
  { places, status = 200, errors }: Shown & { places: OpenPlace[] },
): Promise<void> => {
  const { redacted, reference } = recordOf(response)
  const { missed, missedType: type, places: ticked } = request.body ?? {}
  const words = String(missed ?? '').trim()
  const notes = await review.notes(reference)
  const chosen = ticked === undefined && !errors ? null : [ticked ?? []].flat().map(String)
  response.status(status).render('experience/hide.njk', {
    ...pageOf(request, response),
    words,
    type,
    kind: kindsOf(frame).find(({ value }) => value === type)?.text,
    places: places.map(({ start, at }) => ({
      ...beside(redacted?.text ?? '', start, at),
      checked: chosen === null || chosen.includes(String(start)),
    })),
    notes: notes.filter(({ text }) => findWords(text, words).length > 0).length,
    errors,
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const pageOf = (request: Request, response: Response) => {
  const { reference, version, language = 'en' } = recordOf(response)
  const to = (address: string) => withList(address, listOf(request))
  return {
    reference,
    version,
    language,
    back: to(paths.experience(reference)),
    all: to(paths.experienceRedaction(reference)),
    to: {
      hide: to(paths.experienceRedactionHide(reference)),
      show: to(paths.experienceRedactionShow(reference)),
      undo: to(paths.experienceRedactionUndo(reference)),
    },
  }
}
