import { type RequestHandler, type Response, Router } from 'express'
import { languagesOf, missingIn, textsOf } from '../../../domain/surveys/survey-texts.js'
import { ENGLISH_NAMES, LANGUAGES, type Language } from '../../../domain/wordings/wording.js'
import type { WebDeps } from '../../deps.js'
import { doneIn } from '../../done.js'
import { notFound } from '../../middleware/errors.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'
import { oneLanguageRoutes } from './one-language-routes.js'

/** Saying a questionnaire in other languages. Behind `openEdition`. */
export const translationRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => showLanguages(response, request.query.done))
  router.use('/:language', openLanguage, oneLanguageRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = { saved: 'Every text of this language is saved. Parents can choose it.' }

const openLanguage: RequestHandler = (request, response, next) => {
  const language = LANGUAGES.find(one => one === request.params.language && one !== 'en')
  if (!language) return notFound(request, response, next)
  response.locals.openedLanguage = language
  next()
}

const showLanguages = (response: Response, done: unknown): void => {
  const { code, label, questionnaire } = openedEdition(response)
  const total = textsOf(questionnaire).length
  const offered = languagesOf(questionnaire)
  const row = (language: Language) => ({
    name: ENGLISH_NAMES[language],
    href: paths.surveyTranslation(code, language),
    done: total - missingIn(questionnaire, language).length,
    isOffered: total > 0 && offered.includes(language),
  })
  const rows = LANGUAGES.filter(language => language !== 'en').map(row)
  response.render('surveys/translations/languages.njk', { code, label, total, rows, done: doneIn(DONE, done) })
}
