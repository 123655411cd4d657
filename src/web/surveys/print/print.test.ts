import { describe, expect, it } from 'vitest'
import { fakeSurveyStores } from '../../../../test/support/fake-survey-stores.js'
import { signedIn } from '../../../../test/support/signed-in.js'
import { anEdition, aQuestionnaire, aSurvey } from '../../../../test/support/survey-builders.js'
import { pageOf } from '../../../../test/support/web.js'
import type { Role } from '../../../domain/people.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import { serialOf } from '../../../domain/surveys/serial.js'
import { paths } from '../../paths.js'

const opened = async (about: Partial<Edition> = {}, role: Role = 'typist') => {
  const stores = fakeSurveyStores()
  const survey = aSurvey()
  const edition = anEdition({ surveyId: survey.id, code: 'year-2026', ...about })
  await stores.surveys.create(survey, edition)
  return { ...(await signedIn({ roles: [role] }, stores)), edition, stores }
}

const ASKED = { style: 'large-print', what: 'numbered', count: '3' }

describe('printing a survey', () => {
  it('numbers as many sheets as were asked for, each number once', async () => {
    const { browser, stores, edition, person } = await opened()
    for (const count of ['3', '2']) {
      await browser
        .post(paths.surveyPrint('year-2026'))
        .type('form')
        .send({ ...ASKED, count })
        .expect(303)
    }
    const [second, first] = await stores.paper.runs(edition.id)
    expect(first).toMatchObject({ style: 'large-print', language: 'en', from: 1, to: 3, by: person.id })
    expect(second).toMatchObject({ from: 4, to: 5 })
  })

  it('leads to the file of the sheets that were just made', async () => {
    const { browser, stores, edition } = await opened()
    const sent = await browser.post(paths.surveyPrint('year-2026')).type('form').send(ASKED)
    const [run] = await stores.paper.runs(edition.id)
    const page = await browser.get(sent.headers.location ?? '').expect(200)
    expect(page.text).toContain('Your sheets are ready')
    expect(page.text).toContain(`3 sheets, ${serialOf(1)} to ${serialOf(3)}`)
    expect(page.text).toContain(paths.surveyPrintRun('year-2026', run?.id ?? ''))
  })

  it.each([
    ['typist', paths.paper()],
    ['volunteer', paths.survey('year-2026')],
  ] as const)('leads a %s back to a page that they may open', async (role, address) => {
    const { browser } = await opened({}, role)
    const page = pageOf(await browser.get(paths.surveyPrint('year-2026')).expect(200))
    expect(page('.govuk-back-link').attr('href')).toBe(address)
    await browser.get(address).expect(200)
  })

  it('sends a PDF with a name that says what it is', async () => {
    const { browser } = await opened()
    const sent = await browser.get(paths.surveyPrintCopy('year-2026', 'easy-read', 'en')).expect(200)
    expect(sent.headers['content-type']).toBe('application/pdf')
    expect(sent.headers['content-disposition']).toContain('year-2026-easy-read-to-copy.pdf')
    expect(sent.body.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it.each(['0', '501', '-3', '1.5', 'ten', ''])(
    'asks again when the number of sheets is "%s", and keeps what was chosen',
    async count => {
      const { browser, stores, edition } = await opened()
      const page = await browser
        .post(paths.surveyPrint('year-2026'))
        .type('form')
        .send({ ...ASKED, count })
        .expect(422)
      expect(page.text).toContain('Write a number of sheets from 1 to 500')
      expect(page.text).toMatch(/value="large-print" checked/)
      expect(await stores.paper.runs(edition.id)).toEqual([])
    },
  )

  it('gives no numbers while the survey is a draft, whose questions may still change', async () => {
    const { browser, stores, edition } = await opened({ state: 'draft' })
    const page = await browser.get(paths.surveyPrint('year-2026')).expect(200)
    expect(page.text).toContain('The survey is a draft')
    const refused = await browser.post(paths.surveyPrint('year-2026')).type('form').send(ASKED)
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(await stores.paper.runs(edition.id)).toEqual([])
  })

  it('lists no file for numbers that were set aside to be written by hand', async () => {
    const { browser, stores, edition } = await opened()
    const run = {
      id: 'by-hand',
      editionId: edition.id,
      style: 'by-hand',
      language: 'en',
      by: 'ann',
      at: edition.createdAt,
    }
    await stores.paper.addRun({ ...run, style: 'by-hand' }, 20)
    const page = await browser.get(paths.surveyPrint('year-2026')).expect(200)
    expect(page.text).not.toContain('20 sheets')
    await browser.get(paths.surveyPrintRun('year-2026', 'by-hand')).expect(404)
  })

  it('says which languages it cannot print, and offers the others', async () => {
    const texts = { title: 'आपका साल', intro: 'x', thanks: 'x', 'section all title': 'x', 'question plan text': 'x' }
    const rest = { 'question plan choice yes': 'x', 'question plan choice no': 'x', 'question story text': 'x' }
    const translations = { pa: { ...texts, ...rest }, pl: { ...texts, ...rest, title: 'Twój rok' } }
    const { browser } = await opened({ questionnaire: aQuestionnaire({ translations }) })
    const page = await browser.get(paths.surveyPrint('year-2026')).expect(200)
    expect(page.text).toContain('We cannot print Punjabi yet')
    expect(page.text).toContain('value="pl"')
    expect(page.text).not.toContain('value="pa"')
  })

  it('shows nothing for a survey that is not there', async () => {
    const { browser } = await opened()
    await browser.get(paths.surveyPrint('no-such')).expect(404)
  })
})
