import type { Role } from '../../src/domain/people.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import { fakeSurveyStores } from './fake-survey-stores.js'
import { signedIn } from './signed-in.js'
import { anEdition, aSurvey } from './survey-builders.js'
import { pageOf } from './web.js'

/** A draft called 2026, and somebody who may write surveys. */
export const aSurveyDesk = async (overrides: Partial<Edition> = {}, role: Role = 'reviewer') => {
  const stores = fakeSurveyStores()
  const survey = aSurvey({ name: 'Yearly survey' })
  const edition = anEdition({ surveyId: survey.id, state: 'draft', code: 'yearly-2026', ...overrides })
  await stores.surveys.create(survey, edition)
  const all = await signedIn({ roles: [role] }, stores)
  const at = (path: string) => `/surveys/${edition.code}${path}`
  const get = async (path: string) => pageOf(await all.browser.get(at(path)).expect(200))
  const post = (path: string, fields: object = {}) => all.browser.post(at(path)).type('form').send(fields)
  const now = async (): Promise<Edition> => (await stores.surveys.edition(edition.id)) ?? edition
  /** The form of a page as it was filled, with other words in some of its fields. */
  const filled = async (path: string, words: Record<string, unknown> = {}) => {
    const page = await get(path)
    return { seen: page('input[name=seen]').val(), ...words }
  }
  return { ...all, ...stores, edition, get, post, now, filled }
}
