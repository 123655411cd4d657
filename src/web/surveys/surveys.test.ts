import { describe, expect, it } from 'vitest'
import { fakeSurveyStores } from '../../../test/support/fake-survey-stores.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { aFinishedResponse, anEdition, aSurvey } from '../../../test/support/survey-builders.js'
import { pageOf } from '../../../test/support/web.js'
import type { Role } from '../../domain/people.js'
import type { Edition } from '../../domain/surveys/edition.js'

const withEdition = async (role: Role, overrides: Partial<Edition> = {}) => {
  const stores = fakeSurveyStores()
  const survey = aSurvey({ name: 'Yearly survey' })
  const edition = anEdition({ surveyId: survey.id, code: 'yearly-2026', ...overrides })
  await stores.surveys.create(survey, edition)
  const all = await signedIn({ roles: [role] }, stores)
  const list = async () => pageOf(await all.browser.get('/surveys').expect(200))
  return { ...all, stores, edition, list }
}

describe('the list of surveys', () => {
  it('says that there is none yet, and offers to write one', async () => {
    const { browser } = await signedIn({ roles: ['reviewer'] })
    const page = pageOf(await browser.get('/surveys').expect(200))
    expect(page('main').text()).toContain('There is no survey yet')
    expect(page('a[href="/surveys/new"]').length).toBe(1)
  })

  it('counts how many answered and which way, and leads to the results', async () => {
    const { stores, edition, list } = await withEdition('volunteer')
    for (const [channel, count] of [
      ['paper', 6],
      ['web', 5],
    ] as const) {
      for (let n = 0; n < count; n++)
        await stores.responses.create(aFinishedResponse({ editionId: edition.id, channel }))
    }
    const page = await list()
    expect(page('.es-row').text()).toContain('11 people have answered: 6 on paper, 5 on the web')
    expect(page('a[href="/surveys/yearly-2026/results"]').text()).toContain('See the results')
    expect(page('a[href="/surveys/new"]').length).toBe(0)
  })

  it('tells made-up answers apart', async () => {
    const { stores, edition, list } = await withEdition('volunteer')
    await stores.responses.create(aFinishedResponse({ editionId: edition.id, channel: 'practice', invented: true }))
    expect((await list())('.es-row').text()).toContain('Nobody has answered yet (and 1 made up')
  })

  it('leads whoever writes surveys to the draft that is not ready', async () => {
    const { list, edition } = await withEdition('reviewer', { state: 'draft' })
    expect((await list())('a[href="/surveys/yearly-2026/go-live"]').length).toBe(1)
    const empty = await withEdition('reviewer', {
      state: 'draft',
      questionnaire: { ...edition.questionnaire, sections: [] },
    })
    expect((await empty.list())('a[href="/surveys/yearly-2026/edit"]').text()).toContain('Go on writing it')
  })
})
