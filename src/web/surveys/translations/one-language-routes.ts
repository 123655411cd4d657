import { type Request, type Response, Router } from 'express'
import { hasCode } from '../../../domain/errors.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import { missingIn, textsOf } from '../../../domain/surveys/survey-texts.js'
import type { Language } from '../../../domain/wordings/wording.js'
import { translateEdition } from '../../../usecases/surveys/editing/translate-edition.js'
import type { WebDeps } from '../../deps.js'
import { type FormErrors, formErrors } from '../../forms.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'
import { refuseUnseen, sealOf } from '../seen.js'
import { languageView, nameOf } from './view.js'

/** The texts of one language, with the English beside them. Behind `openEdition`, and a language in `openedLanguage`. */
export const oneLanguageRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/', (request, response) => {
    const edition = openedEdition(response)
    show(deps, response, { edition, from: Number(request.query.from) || 0, isSaved: request.query.done === 'yes' })
  })
  router.post('/', (request, response) => save(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

interface Shown {
  edition: Edition
  from: number
  isSaved?: boolean
  given?: Record<string, unknown>
  errors?: FormErrors
}

const openedLanguage = (response: Response): Language => response.locals.openedLanguage

/** All that one who translates reads and writes: the English and their own words. */
const seenIn = ({ questionnaire }: Edition, language: Language) => [
  textsOf(questionnaire),
  questionnaire.translations[language] ?? {},
]

const save = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const { id, code } = openedEdition(response)
  const language = openedLanguage(response)
  const given: Record<string, unknown> = request.body ?? {}
  const from = Number(given.from) || 0
  try {
    const check = (latest: Edition) => refuseUnseen(deps.secrets, seenIn(latest, language), given.seen)
    const saved = await translateEdition(deps)(id, language, textsIn(openedEdition(response), language, given), check)
    const isDone = missingIn(saved.questionnaire, language).length === 0
    const here = `${paths.surveyTranslation(code, language)}?done=yes`
    response.redirect(303, isDone ? paths.surveyTranslations(code, 'saved') : here)
  } catch (error) {
    if (!hasCode(error, 'superseded')) throw error
    const errors = formErrors([['superseded', error.shownAs]])
    const edition = (await deps.surveys.edition(id)) ?? openedEdition(response)
    show(deps, response, { edition, from, given, errors })
  }
}

/** What was typed, by the keys of the texts; where "it is still right" is ticked, the old translation. */
const textsIn = ({ questionnaire }: Edition, language: Language, given: Record<string, unknown>) => {
  const still = [given.still ?? []].flat()
  const old = questionnaire.outdated?.[language] ?? {}
  return Object.fromEntries(
    textsOf(questionnaire).flatMap(({ key }): [string, string][] => {
      const typed = given[nameOf(key)]
      const text = still.includes(nameOf(key)) && typed === '' ? old[key] : typed
      return typeof text === 'string' ? [[key, text]] : []
    }),
  )
}

const show = (deps: WebDeps, response: Response, { edition, from, given = {}, isSaved, errors }: Shown): void => {
  const language = openedLanguage(response)
  response.status(errors ? 422 : 200).render('surveys/translations/language.njk', {
    ...languageView(edition, language, from, given),
    code: edition.code,
    label: edition.label,
    self: paths.surveyTranslation(edition.code, language),
    seen: sealOf(deps.secrets, seenIn(edition, language)),
    from,
    isSaved,
    errors,
  })
}
