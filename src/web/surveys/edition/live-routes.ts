import { type Request, type Response, Router } from 'express'
import { hasCode } from '../../../domain/errors.js'
import { type Edition, questionsOf } from '../../../domain/surveys/edition.js'
import { problemsOf } from '../../../domain/surveys/problems.js'
import { languagesOf, missingIn } from '../../../domain/surveys/survey-texts.js'
import type { Language } from '../../../domain/wordings/wording.js'
import { goLive } from '../../../usecases/surveys/editing/go-live.js'
import type { WebDeps } from '../../deps.js'
import { formErrors } from '../../forms.js'
import { languageName } from '../../language-name.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'

/** Looking an edition over once more, and letting parents answer it. */
export const liveRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => show(response, openedEdition(response)))
  router.post('/', (request, response) => start(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const start = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const { id, code } = openedEdition(response)
  try {
    await goLive(deps)(id, Number(request.body?.version))
    response.redirect(303, paths.survey(code, 'live'))
  } catch (error) {
    if (!hasCode(error, 'superseded') && !hasCode(error, 'invalid-message')) throw error
    show(response, openedEdition(response), error.shownAs)
  }
}

const show = (response: Response, edition: Edition, problem?: string): void => {
  const { code, label, questionnaire, version, state } = edition
  const problems = problemsOf(questionnaire)
  const draft = paths.surveyDraft(code)
  response.status(problem ? 422 : 200).render('surveys/edition/go-live.njk', {
    code,
    label,
    version,
    isDraft: state === 'draft',
    counted: questionsOf(questionnaire).length,
    stories: questionsOf(questionnaire).filter(({ type }) => type === 'long').length,
    problems: problems.map(({ questionId, says }) => ({
      text: says,
      href: `${draft}#${questionId ? `q-${questionId}` : 'cover'}`,
    })),
    languages: languagesOf(questionnaire).map(languageName),
    unfinished: unfinishedLanguages(edition),
    errors: problem ? formErrors([['check', problem]]) : undefined,
  })
}

const unfinishedLanguages = ({ code, questionnaire }: Edition) =>
  (Object.keys(questionnaire.translations) as Language[])
    .map(language => ({ language, missing: missingIn(questionnaire, language).length }))
    .filter(({ missing }) => missing > 0)
    .map(({ language, missing }) => ({
      name: languageName(language),
      missing,
      href: paths.surveyTranslation(code, language),
    }))
