import { type Response, Router } from 'express'
import { standardQuestions, withStandardQuestions } from '../../../domain/surveys/bank/standard-questions.js'
import { EQUALITY } from '../../../domain/surveys/drafting/equality-section.js'
import { questionIn } from '../../../domain/surveys/edition.js'
import type { Question } from '../../../domain/surveys/question.js'
import type { WebDeps } from '../../deps.js'
import { openedEdition } from '../opened-edition.js'
import { backToDraft } from './back-to-draft.js'
import { saveDraft } from './save.js'

/** Standard questions, to be put in by ticking them. */
export const bankRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => show(deps, response))
  router.post('/', async (request, response) => {
    const { sections } = openedEdition(response).questionnaire
    const ids = [request.body?.questions ?? []].flat().map(String)
    const sectionId = sections.find(({ id }) => id === request.body?.section)?.id ?? sections[0]?.id ?? ''
    const bank = standardQuestions(deps.frame)
    await saveDraft(deps, response, latest => withStandardQuestions(latest, bank, { ids, sectionId }))
    backToDraft(response, 'added', ids.length > 0 ? `q-${ids[0]}` : '')
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const show = ({ frame }: WebDeps, response: Response): void => {
  const { code, questionnaire } = openedEdition(response)
  const { family, equality } = standardQuestions(frame)
  const sections = questionnaire.sections.filter(({ id }) => id !== EQUALITY)
  const isAsked = ({ id }: Question) => questionIn(questionnaire, id) !== null
  const isOffered = (question: Question) => !question.onlyIf && !isAsked(question)
  response.render('surveys/draft/bank.njk', {
    code,
    family: family.filter(isOffered).map(item),
    equality: equality.filter(isOffered).map(item),
    asked: [...family, ...equality].filter(isAsked).map(({ text }) => text),
    sections: sections.map(({ id, title }) => ({ value: id, text: title })),
  })
}

/** How many answers are shown of each question. */
const SHOWN = 3

const item = ({ id, text, choices }: Question) => {
  const first = choices.slice(0, SHOWN).map(choice => choice.text)
  return { value: id, text, hint: { text: `${first.join(', ')} …` } }
}
