import { type Edition, questionIn, questionsOf } from '../../domain/surveys/edition.js'
import { titleOf } from '../surveys/edition-title.js'
import type { InboxQuery } from './filter.js'

type Asked = Pick<InboxQuery, 'survey' | 'question'>

interface Option {
  value: string
  text: string
  selected: boolean
}

/** What can be chosen of surveys: one that began, and one of its questions that are answered at length. Empty: nothing to choose from. */
export interface SurveyChoices {
  surveys: Option[]
  questions: Option[]
}

/** @param editions all that there are, the newest first */
export const surveyChoices = (editions: readonly Edition[], asked: Asked): SurveyChoices => {
  const offered = editions.filter(({ code, openedAt }) => openedAt !== null || code === asked.survey)
  const surveys = offered.map(edition => ({ id: edition.code, name: titleOf(edition) }))
  const chosen = offered.find(({ code }) => code === asked.survey)
  const stories = chosen ? questionsOf(chosen.questionnaire).filter(({ type }) => type === 'long') : []
  return {
    surveys: options('Any, or none', surveys, asked.survey),
    questions: options(
      'All of them',
      stories.map(({ id, text }) => ({ id, name: text })),
      asked.question,
    ),
  }
}

/** Whoever chooses another survey lets the question go, unless that survey asks it, too. */
export const withQuestionOfItsOwn = <Query extends Asked>(asked: Query, editions: readonly Edition[]): Query => {
  const edition = editions.find(({ code }) => code === asked.survey)
  if (!edition || !asked.question || questionIn(edition.questionnaire, asked.question)) return asked
  return { ...asked, question: undefined }
}

// ---------------------------------------------------------------------------------------------------------------------

/** What the address names and nothing offers stays chosen, or sending the form would drop it unsaid. */
const options = (none: string, choices: { id: string; name: string }[], chosen = ''): Option[] => {
  const known = chosen === '' || choices.some(({ id }) => id === chosen)
  const all = known ? choices : [...choices, { id: chosen, name: chosen }]
  if (all.length === 0) return []
  return [{ id: '', name: none }, ...all].map(({ id, name }) => ({ value: id, text: name, selected: id === chosen }))
}
