import { describe, expect, it } from 'vitest'
import { signedIn } from '../../../../test/support/signed-in.js'
import { anEdition, aQuestionnaire, aSurvey } from '../../../../test/support/survey-builders.js'
import { aSite, pageOf } from '../../../../test/support/web.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import { textsOf } from '../../../domain/surveys/survey-texts.js'

const plain = aQuestionnaire()
const ur = Object.fromEntries(textsOf(plain).map(({ key, english }) => [key, `اردو ${english}`]))

const aSurveyToInviteTo = async (about: Partial<Edition> = {}, publicUrl: string | null = 'http://forum.example') => {
  const world = await signedIn({ roles: ['volunteer'] }, { site: aSite({ publicUrl }) })
  const edition = anEdition({ code: 'year-2026', questionnaire: { ...plain, translations: { ur } }, ...about })
  await world.deps.surveys.create(aSurvey({ id: edition.surveyId }), edition)
  return world
}

describe('inviting people to a survey', () => {
  it('gives the address, a code to scan, words to pass on and those for a chat', async () => {
    const { browser } = await aSurveyToInviteTo()
    const page = pageOf(await browser.get('/surveys/year-2026/invite').expect(200))
    const copies = page('[data-copy]')
      .map((_, place) => page(place).attr('data-copy'))
      .get()
    expect(copies).toEqual(['http://forum.example/answer/year-2026', 'SURVEY year-2026'])
    expect(page('.es-qr').attr('src')).toMatch(/^data:image\/svg/)
    expect(page('#words').val()).toContain('http://forum.example/answer/year-2026')
    const shared = new URL(String(page('a[href^="https://wa.me"]').attr('href')))
    expect(shared.searchParams.get('text')).toBe(page('#words').val())
  })

  it('says so when nobody can answer yet, or any more', async () => {
    for (const [state, says] of [
      ['draft', 'This survey is a draft.'],
      ['closed', 'This survey is closed.'],
    ] as const) {
      const { browser } = await aSurveyToInviteTo({ state })
      expect(pageOf(await browser.get('/surveys/year-2026/invite'))('.govuk-inset-text').text()).toContain(says)
    }
  })

  it('warns before an address is printed that nobody outside may reach', async () => {
    const { browser } = await aSurveyToInviteTo({}, null)
    const page = pageOf(await browser.get('/surveys/year-2026/invite'))
    expect(page('.govuk-inset-text').text()).toContain('EARSHOT_URL')
  })

  it('makes a poster in each language of the survey, and in English for any other', async () => {
    const { browser } = await aSurveyToInviteTo()
    const poster = pageOf(await browser.get('/surveys/year-2026/invite/poster?lang=ur').expect(200))
    expect(poster('html').attr('dir')).toBe('rtl')
    expect(poster('h1').text()).toBe('اردو Your year')
    expect(poster('.es-poster__address').text()).toBe('forum.example/answer/year-2026')
    const other = pageOf(await browser.get('/surveys/year-2026/invite/poster?lang=pl').expect(200))
    expect(other('html').attr('lang')).toBe('en')
  })
})
