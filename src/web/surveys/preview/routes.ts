import { type Response, Router } from 'express'
import { languagesOf } from '../../../domain/surveys/survey-texts.js'
import type { WebDeps } from '../../deps.js'
import { languageName } from '../../language-name.js'
import { openedEdition } from '../opened-edition.js'
import { previewView } from './view.js'

/** A questionnaire as parents see it, all on one page; nothing that is ticked in it is kept. Behind `openEdition`. */
export const previewRoutes = (deps: Pick<WebDeps, 'surveyPages'>): Router => {
  const router = Router()
  router.get('/', (request, response) => show(deps, response, request.query.language))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const show = ({ surveyPages }: Pick<WebDeps, 'surveyPages'>, response: Response, asked: unknown): void => {
  const { code, label, questionnaire } = openedEdition(response)
  const languages = languagesOf(questionnaire)
  const language = languages.find(one => one === asked) ?? 'en'
  response.render('surveys/preview/preview.njk', {
    ...previewView(questionnaire, language),
    code,
    label,
    say: (id: string) => surveyPages.say(id, language),
    languages: languages.map(one => ({ value: one, text: languageName(one), selected: one === language })),
  })
}
