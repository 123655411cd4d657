import { type Request, type Response, Router } from 'express'
import { withCodesMeant } from '../../../domain/inbox/codes-meant.js'
import { editFrame } from '../../../usecases/code-frame/edit-frame.js'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { type Again, attempt, changeValues } from './attempt.js'
import { mergeForm } from './form.js'
import { type LiveCode, withLiveCode } from './opened-code.js'

/** One theme or sub-theme into another. */
export const mergeRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(
    '/codes/:id/merge',
    withLiveCode(deps, (code, request, response) => show(deps, code, request, response)),
  )
  router.post(
    '/codes/:id/merge',
    withLiveCode(deps, (code, request, response) => merge(deps, code, request, response)),
  )
  return router
}

/** How many records stand or stood under a code, the made-up ones too. */
export const recordsOf = async ({ experiences, frame }: WebDeps, id: string): Promise<string> => {
  const { n, exact } = await experiences.count(withCodesMeant(frame, { themes: [id] }))
  const number = new Intl.NumberFormat('en-GB').format(n)
  return `${exact ? '' : 'about '}${number} ${n === 1 ? 'record' : 'records'}`
}

// ---------------------------------------------------------------------------------------------------------------------

const merge = (deps: WebDeps, code: LiveCode, request: Request, response: Response): Promise<unknown> =>
  attempt(request, response, {
    form: mergeForm,
    work: ({ into }, change) => editFrame(deps)({ kind: 'merge', id: code.id, into }, change),
    again: again => show(deps, code, request, response, again),
    goOn: () => response.redirect(303, `${paths.code(code.id)}?done=merged`),
  })

const show = async (
  deps: WebDeps,
  code: LiveCode,
  { body }: Request,
  response: Response,
  again?: Again,
): Promise<void> => {
  const values = changeValues(deps, body)
  response.status(again?.status ?? 200).render('settings/code-frame/merge.njk', {
    name: code.name,
    isTheme: code.kind === 'theme',
    records: await recordsOf(deps, code.id),
    values,
    choices: choicesFor(deps, code, 'into' in values ? values.into : undefined),
    errors: again?.errors,
    back: paths.code(code.id),
  })
}

/** All others of its kind, sub-themes under the names of their themes. */
const choicesFor = ({ frame: { themes } }: WebDeps, { kind, id }: LiveCode, chosen: unknown) => {
  const toItem = (code: { id: string; name: string }) => ({ ...code, selected: code.id === chosen })
  const others = (codes: { id: string; name: string }[]) => codes.filter(code => code.id !== id).map(toItem)
  if (kind === 'theme') return [{ name: null, items: others(themes) }]
  return themes.map(({ name, subthemes }) => ({ name, items: others(subthemes) }))
}
