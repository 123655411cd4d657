import type { Response } from 'express'
import { whoIsTold } from '../../usecases/safeguarding/who-is-told.js'
import type { WebDeps } from '../deps.js'
import type { FormErrors } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { coverOf } from '../reading-load/cover.js'
import { caseView } from './case-view.js'
import { openedCase } from './open-case.js'

/** What a page of a case shows besides the case: what was done, or what is wrong and what was typed. */
export interface Asked {
  status?: number
  done?: string | null
  /** Somebody else was quicker. */
  problem?: string
  errors?: FormErrors
  values?: unknown
}

export type CasePage = 'case' | 'close' | 'lift' | 'reopen' | 'record'

/** Shows the case that was opened, as it is at this moment. */
export const showCase = async (
  deps: WebDeps,
  response: Response,
  page: CasePage,
  { status = 200, values, ...asked }: Asked = {},
): Promise<void> => {
  const record = (await deps.experiences.findByReference(openedCase(response).reference)) ?? openedCase(response)
  const [steps, signposts, places, names, told] = await Promise.all([
    deps.safeguarding.steps(record.id),
    deps.safeguarding.signposts(record),
    deps.directory.published(),
    deps.people.names(),
    deps.safeguardingSettings.read().then(settings => whoIsTold(deps.people, settings)),
  ])
  const me = currentPerson(response)
  const around = { frame: deps.frame, steps, signposts, places, names, colleagues: told.choices, me }
  const cover = await coverOf(deps, response, record, {
    action: paths.safeguardingUncover(record.reference),
    mayHandOn: false,
  })
  const view = caseView(record, { ...around, cover, now: deps.clock.now() })
  const back = page === 'case' ? paths.safeguarding() : paths.safeguardingCase(record.reference)
  response.status(status).render(`safeguarding/${page}.njk`, { ...view, ...asked, values: values ?? {}, back })
}
