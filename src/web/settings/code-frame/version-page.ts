import type { NextFunction, Request, Response } from 'express'
import { may } from '../../../domain/people.js'
import { allVersions, findVersion } from '../../../usecases/code-frame/find-version.js'
import type { WebDeps } from '../../deps.js'
import type { FormErrors } from '../../forms.js'
import { notFound } from '../../middleware/errors.js'
import { currentPerson } from '../../middleware/session.js'
import { paths } from '../../paths.js'
import { type Again, changeValues } from './attempt.js'
import { listView } from './list-view.js'
import { differencesView } from './version-view.js'

/** One version, whole, and what is otherwise between it and another one: the one before, or the one that is asked for. */
export const showVersion = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  next: NextFunction,
  again?: Again,
): Promise<unknown> => {
  const number = Number(request.params.number)
  const against = Number(request.query.with ?? number - 1)
  const [version, other] = await Promise.all([findVersion(deps, number), findVersion(deps, against)])
  if (!version) return notFound(request, response, next)
  const [versions, names] = await Promise.all([allVersions(deps), deps.people.names()])
  const [older, newer] = other && other.number > number ? [version, other] : [other, version]
  response.status(again?.status ?? 200).render('settings/code-frame/version.njk', {
    ...listView(version, names),
    isCurrent: number === deps.frames.current().number,
    older: older?.number,
    newer: newer.number,
    differences: older && differencesView(older.frame, newer.frame),
    others: versions
      .filter(one => one.number !== number)
      .map(one => ({ value: one.number, text: `Version ${one.number}`, selected: one.number === other?.number })),
    useAgainAt: paths.codeFrameUseAgain(number),
    mayEdit: may(currentPerson(response), 'edit-code-frame'),
    back: paths.codeFrameVersions(),
    ...formOf(deps, request, again),
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const formOf = (
  deps: WebDeps,
  { body }: Request,
  again?: Again,
): { values: object; errors: FormErrors | undefined } => ({
  values: changeValues(deps, body),
  errors: again?.errors,
})
