import { AppError } from '../../src/domain/errors.js'
import type { Edition, Survey } from '../../src/domain/surveys/edition.js'
import { asksOtherwise } from '../../src/domain/surveys/locked-words.js'
import type { SurveyStore } from '../../src/domain/surveys/survey-store.js'

/** Surveys and editions kept in memory. */
export const fakeSurveys = (editions: Map<string, Edition>): SurveyStore => {
  const surveys = new Map<string, Survey>()
  const find = (isMeant: (edition: Edition) => boolean): Edition | null =>
    structuredClone([...editions.values()].find(isMeant) ?? null)
  const hasCode = ({ id, code }: Edition) => find(other => other.code === code && other.id !== id) !== null
  const hasLabel = ({ id, surveyId, label }: Edition) =>
    find(other => other.surveyId === surveyId && other.label === label && other.id !== id) !== null
  const keep = (edition: Edition) => editions.set(edition.id, structuredClone(edition))
  return {
    async create(survey, edition) {
      if (hasCode(edition)) return 'code-taken'
      surveys.set(survey.id, { ...survey })
      keep(edition)
      return 'created'
    },
    surveys: async () =>
      structuredClone([...surveys.values()].sort((one, other) => one.name.localeCompare(other.name))),
    survey: async id => structuredClone(surveys.get(id) ?? null),
    async rename(id, name) {
      const survey = surveys.get(id)
      if (survey) surveys.set(id, { ...survey, name })
    },
    async addEdition(edition) {
      if (hasCode(edition)) return 'code-taken'
      if (hasLabel(edition)) return 'label-taken'
      keep(edition)
      return 'added'
    },
    editions: async surveyId =>
      structuredClone(
        [...editions.values()]
          .filter(edition => surveyId === undefined || edition.surveyId === surveyId)
          .sort((one, other) => `${other.createdAt} ${other.id}`.localeCompare(`${one.createdAt} ${one.id}`)),
      ),
    edition: async id => find(edition => edition.id === id),
    editionByCode: async code => find(edition => edition.code === code),
    async saveEdition(edition) {
      const known = editions.get(edition.id)
      if (known?.version !== edition.version || otherWords(known, edition)) throw superseded()
      if (hasCode(edition) || hasLabel(edition)) throw new AppError('invalid-message', 'Another edition has it.')
      const saved = { ...edition, lockedAt: known.lockedAt, version: edition.version + 1 }
      keep(saved)
      return saved
    },
    async deleteDraft(id) {
      const edition = editions.get(id)
      if (edition?.state !== 'draft' || edition.lockedAt !== null) return false
      editions.delete(id)
      if (!find(({ surveyId }) => surveyId === edition.surveyId)) surveys.delete(edition.surveyId)
      return true
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const otherWords = (known: Edition, edition: Edition): boolean =>
  known.lockedAt !== null && asksOtherwise(known.questionnaire, edition.questionnaire)

const superseded = () => new AppError('superseded', 'Somebody else saved in between.')
