import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { WAYS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
const FORMS = 'test/fixtures/survey-files'

describe.each(Object.entries(WAYS))('on a %s', (_name, width) => {
  it('a form of KoboToolbox is brought in, looked at and made, and its questions are taken out again', async () => {
    const server = await startWebServer()
    const { page, go, sees, press } = await openMember(server, { name: 'Ann Lee', roles: ['reviewer'] }, width)
    await go('/surveys')
    await page.getByRole('link', { name: 'Bring one in from a file' }).click()
    await sees('Bring a survey in from a file')
    await press('Read the file')
    await page.getByText('Choose the file with the survey').first().waitFor()
    await sees('Bring a survey in from a file')
    await page.getByLabel('The file').setInputFiles(`${FORMS}/school-day.xlsx`)
    await press('Read the file')
    await sees('Look at what was read')
    await page.getByText('It asked for a picture').waitFor()
    await page.getByLabel('What is it called in the forum?').fill('')
    await press('Make this survey')
    await page.getByText('Give the survey a name').first().waitFor()
    await sees('Look at what was read')
    await page.getByLabel('What is it called in the forum?').fill('The school day')
    await page.getByLabel('Which edition is it?').fill('2026')
    await press('Make this survey')
    await sees('Questions')
    await go('/surveys/the-school-day-2026')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Take the questions out as a file' }).click(),
    ])
    const taken = await server.deps.surveyFiles.read(await readFile(await file.path()))
    const made = await server.deps.surveys.editionByCode('the-school-day-2026')
    expect(taken.questionnaire).toEqual(made?.questionnaire)
    expect(taken.questionnaire.sections.flatMap(({ questions }) => questions)).toHaveLength(13)
  })

  it('a survey of LimeSurvey is looked at with all that could not be taken', async () => {
    const server = await startWebServer()
    const { page, go, sees, press } = await openMember(server, { name: 'Ann Lee', roles: ['reviewer'] }, width)
    await go('/surveys/import')
    await page.getByLabel('The file').setInputFiles(`${FORMS}/short-breaks-6.lss`)
    await press('Read the file')
    await sees('Look at what was read')
    await page.getByText('This is a survey of LimeSurvey with 17 questions, in English').waitFor()
    await page.getByText('Here things were put in order').waitFor()
  })
})
