import { describe, expect, it } from 'vitest'
import { knownAnswers, knownSurvey } from '../../prisma/demo/demo-survey.js'
import type { Role } from '../../src/domain/people.js'
import { keepRead } from '../support/a-searched-record.js'
import { WAYS } from '../support/browser.js'
import type { Member } from '../support/group-member.js'
import { inBrowser } from '../support/in-browser.js'
import { aFinishedResponse } from '../support/survey-builders.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

/** The known survey with its two editions, answered on paper and on the web. */
const aForum = async (options: Parameters<typeof openMember>[2], roles: Role[], read = 0) => {
  const server = await startWebServer()
  const { survey, editions } = knownSurvey()
  const [first, ...later] = editions
  if (!first) throw new Error('no edition')
  await server.deps.surveys.create(survey, first)
  for (const edition of later) await server.deps.surveys.addEdition(edition)
  for (const edition of editions) {
    for (const { number, answers } of knownAnswers(edition.label)) {
      const channel = number % 2 === 0 ? 'paper' : 'web'
      await server.deps.responses.create(aFinishedResponse({ editionId: edition.id, channel, answers }))
    }
  }
  const edition = later.at(-1) ?? first
  const survey2026 = { editionId: edition.id, responseId: 'r', questionId: STORY, question: 'What went well?' }
  for (let number = 0; number < read; number++)
    await keepRead(server.deps.experiences, { themes: ['school-bullying'], record: { survey: survey2026 } })
  return openMember(server, { name: 'Ann Lee', roles }, options)
}

const STORY = 'went-well'

const RESULTS = '/surveys/your-year-2026/results'

const mainText = ({ page }: Member) => page.locator('main').textContent()

describe.each(Object.entries(WAYS))('on a %s', (_name, width) => {
  it('results are read, split, set beside another year, and opened into their answers', async () => {
    const ann = await aForum(width, ['reviewer'])
    await ann.go(RESULTS)
    await ann.sees('Your year 2026')
    expect(await mainText(ann)).toContain('150 people answered')

    await ann.page.getByLabel('Split by').selectOption({ label: 'Area' })
    await ann.page.getByLabel('Compare with').selectOption({ label: '2025' })
    await ann.press('Show')
    await ann.sees('Your year 2026')
    expect(ann.page.url()).toContain('by=area&with=your-year-2025')
    const text = await mainText(ann)
    expect(text).toContain('Beside 2025')
    expect(text).toContain('Not comparable')
    expect(text).toContain('hidden')

    await ann.page.locator('.es-results__table a').first().click()
    await ann.sees('Where do you live?')
    expect(await ann.page.locator('.es-results__answers > li').count()).toBeGreaterThan(5)
  })

  it('the themes of what was written stand in bars and lead to the inbox, where the survey can be chosen', async () => {
    const bea = await aForum(width, ['volunteer'], 7)
    await bea.go(RESULTS)
    await bea.sees('Your year 2026')
    const story = bea.page.locator(`#q-${STORY}`)
    expect(await story.locator('tbody tr').count()).toBe(1)
    expect(await story.locator('tbody .es-results__bar').count()).toBe(1)
    await story.getByRole('link', { name: /^7/ }).click()
    await bea.sees('Inbox')
    expect(await bea.page.locator('#survey').inputValue()).toBe('your-year-2026')
    expect(await bea.page.locator('#question').inputValue()).toBe(STORY)
    expect(await bea.page.locator('.es-row').count()).toBe(7)
  })

  it('a volunteer sees the figures and no way to the answers', async () => {
    const bea = await aForum(width, ['volunteer'])
    await bea.go(RESULTS)
    await bea.sees('Your year 2026')
    expect(await bea.page.locator('.es-results__table a').count()).toBe(0)
  })
})
