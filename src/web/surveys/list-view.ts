import { may, type Person } from '../../domain/people.js'
import type { Edition, Survey } from '../../domain/surveys/edition.js'
import { problemsOf } from '../../domain/surveys/problems.js'
import type { ResponseCount } from '../../domain/surveys/survey-store.js'
import { paths } from '../paths.js'
import { answersSoFar } from './answers-so-far.js'
import { STATES } from './states.js'

export interface EditionRow {
  id: string
  label: string
  href: string
  state: { text: string; colour: string }
  answers: string
  /** What there is to do next with it, for this person. */
  next: { text: string; href: string } | null
}

export interface SurveyRow {
  id: string
  name: string
  editions: EditionRow[]
}

/** @param counts by the id of the edition */
export const listView = (
  surveys: Survey[],
  editions: Edition[],
  counts: Map<string, ResponseCount[]>,
  person: Person,
): SurveyRow[] =>
  surveys.map(({ id, name }) => ({
    id,
    name,
    editions: editions
      .filter(({ surveyId }) => surveyId === id)
      .map(edition => editionRow(edition, counts.get(edition.id) ?? [], person)),
  }))

// ---------------------------------------------------------------------------------------------------------------------

const editionRow = (edition: Edition, counts: ResponseCount[], person: Person): EditionRow => ({
  id: edition.id,
  label: edition.label,
  href: paths.survey(edition.code),
  state: STATES[edition.state],
  answers: edition.state === 'draft' ? 'Parents do not see it yet' : answersSoFar(edition, counts),
  next: nextStep(edition, counts, person),
})

const nextStep = (edition: Edition, counts: ResponseCount[], person: Person): EditionRow['next'] => {
  const { code, state, questionnaire } = edition
  if (state !== 'draft') {
    return counts.length > 0 ? { text: 'See the results', href: paths.surveyResults(code) } : null
  }
  if (!may(person, 'edit-surveys')) return null
  return problemsOf(questionnaire).length > 0
    ? { text: 'Go on writing it', href: paths.surveyDraft(code) }
    : { text: 'Check it and go live', href: paths.surveyLive(code) }
}
