import { type Request, type Response, Router } from 'express'
import type { SubthemeWords } from '../../../domain/code-frame/edit.js'
import { editFrame } from '../../../usecases/code-frame/edit-frame.js'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { type Again, attempt, changeValues } from './attempt.js'
import { newThemeForm, subthemeForm } from './form.js'
import { type LiveCode, withLiveCode } from './opened-code.js'
import { subthemeFields } from './subtheme-fields.js'

/** A new theme, and a new sub-theme in a theme. */
export const addRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/add', (request, response) => showTheme(deps, request, response))
  router.post('/add', (request, response) => addTheme(deps, request, response))
  router.get(
    '/codes/:id/add',
    withLiveCode(deps, (code, request, response) => showSubtheme(deps, code, request, response)),
  )
  router.post(
    '/codes/:id/add',
    withLiveCode(deps, (code, request, response) => addSubtheme(deps, code, request, response)),
  )
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const addTheme = (deps: WebDeps, request: Request, response: Response): Promise<unknown> =>
  attempt(request, response, {
    form: newThemeForm,
    work: ({ name, definition, firstName, firstDefinition }, change) => {
      const first = { ...NO_WORDS, name: firstName, definition: firstDefinition }
      return editFrame(deps)({ kind: 'add-theme', name, definition, first }, change)
    },
    again: again => showTheme(deps, request, response, again),
    goOn: () => response.redirect(303, `${paths.codeFrame()}?done=added`),
  })

const addSubtheme = (deps: WebDeps, { theme }: LiveCode, request: Request, response: Response): Promise<unknown> =>
  attempt(request, response, {
    form: subthemeForm(deps.frame.wordLists),
    work: ({ seen: _seen, note: _note, ...words }, change) =>
      editFrame(deps)({ kind: 'add-subtheme', theme: theme.id, words }, change),
    again: again => showSubtheme(deps, { theme }, request, response, again),
    goOn: () => response.redirect(303, `${paths.code(theme.id)}?done=added`),
  })

/** Words that a page brought along, for example those of a topic that is new. */
const cuesIn = ({ cues }: Request['query']): Record<string, string> => (typeof cues === 'string' ? { cues } : {})

/** Words that show a new sub-theme can be written once it is there. */
const NO_WORDS: Omit<SubthemeWords, 'name' | 'definition'> = {
  include: [],
  exclude: [],
  cues: [],
  weakCues: [],
  together: [],
  notIn: [],
}

const showTheme = (deps: WebDeps, { body }: Request, response: Response, again?: Again): void => {
  response.status(again?.status ?? 200).render('settings/code-frame/new-theme.njk', {
    values: changeValues(deps, body),
    errors: again?.errors,
    back: paths.codeFrame(),
  })
}

const showSubtheme = (
  deps: WebDeps,
  { theme }: Pick<LiveCode, 'theme'>,
  { body, query }: Request,
  response: Response,
  again?: Again,
): void => {
  response.status(again?.status ?? 200).render('settings/code-frame/subtheme.njk', {
    title: `Add a sub-theme to ${theme.name}`,
    button: 'Add this sub-theme',
    values: changeValues(deps, again ? body : cuesIn(query)),
    fields: subthemeFields(deps.frame),
    errors: again?.errors,
    back: paths.code(theme.id),
  })
}
