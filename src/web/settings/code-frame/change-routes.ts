import { type Request, type Response, Router } from 'express'
import { editFrame } from '../../../usecases/code-frame/edit-frame.js'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { type Again, attempt, changeValues } from './attempt.js'
import { subthemeForm, themeForm } from './form.js'
import { type LiveCode, withLiveCode } from './opened-code.js'
import { subthemeFields, subthemeValues } from './subtheme-fields.js'

/** What is written about a theme or a sub-theme. */
export const changeRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(
    '/codes/:id/change',
    withLiveCode(deps, (code, request, response) => show(deps, code, request, response)),
  )
  router.post(
    '/codes/:id/change',
    withLiveCode(deps, (code, request, response) => change(deps, code, request, response)),
  )
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const change = (deps: WebDeps, code: LiveCode, request: Request, response: Response): Promise<unknown> => {
  const { id } = code
  const answers = {
    again: (again: Again) => show(deps, code, request, response, again),
    goOn: (outcome: string) => response.redirect(303, `${paths.code(id)}?done=${outcome}`),
  }
  if (code.kind === 'theme') {
    return attempt(request, response, {
      form: themeForm,
      work: ({ name, definition }, who) => editFrame(deps)({ kind: 'change-theme', id, name, definition }, who),
      ...answers,
    })
  }
  return attempt(request, response, {
    form: subthemeForm(deps.frame.wordLists),
    work: ({ seen: _seen, note: _note, ...words }, who) => editFrame(deps)({ kind: 'change-subtheme', id, words }, who),
    ...answers,
  })
}

const show = (deps: WebDeps, code: LiveCode, { body }: Request, response: Response, again?: Again): void => {
  const { name, theme } = code
  const asItIs = code.kind === 'theme' ? { name, definition: theme.definition } : subthemeValues(code.subtheme)
  response.status(again?.status ?? 200).render('settings/code-frame/subtheme.njk', {
    title: `Change ${name}`,
    button: 'Save these changes',
    values: changeValues(deps, again ? body : asItIs),
    fields: code.kind === 'theme' ? [] : subthemeFields(deps.frame),
    asItIs: again?.status === 409 ? asItIs : null,
    errors: again?.errors,
    back: paths.code(code.id),
  })
}
