import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { questionsOf } from '../../src/domain/surveys/edition.js'
import { WAYS, WIDTHS } from '../support/browser.js'
import type { Member } from '../support/group-member.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
let server: WebServer

beforeEach(async () => {
  server = await startWebServer()
})

const WRITER = { name: 'Ann Lee', roles: ['reviewer' as const] }
const HERE = '/surveys/yearly-survey-2026'

/** Begins an empty survey. */
const begin = async ({ page, go, sees, press }: Member) => {
  await go('/surveys')
  await sees('Surveys')
  await page.getByRole('button', { name: 'Write a new survey' }).click()
  await sees('Write a new survey')
  await page.getByLabel('What is it called in the forum?').fill('Yearly survey')
  await page.getByLabel('Which edition is it?').fill('2026')
  await page.getByLabel('An empty one').check()
  await press('Begin')
  await sees('Questions')
}

const typesAsked = async () => {
  const edition = await server.deps.surveys.editionByCode('yearly-survey-2026')
  return questionsOf(edition?.questionnaire ?? { sections: [] }).map(({ type }) => type)
}

describe.each(Object.entries(WAYS))('on a %s', (_name, width) => {
  it('a survey is written, looked at as parents see it, and put live', async () => {
    const member = await openMember(server, WRITER, width)
    const { page, go, sees, press } = member
    await begin(member)
    await go(`${HERE}/edit/about`)
    await sees('What parents see first and last')
    await page.getByLabel('Introduction').fill('Why we ask.')
    await press('Save')
    await sees('Questions')

    await page.getByRole('button', { name: 'Add a question' }).click()
    await sees('What kind of question?')
    await page.getByRole('link', { name: 'One answer from a list' }).click()
    await sees('Add a question')
    await press('Save this question')
    await page.getByText('Write the question').first().waitFor()
    await sees('Add a question')
    await page.getByLabel('What do you want to ask?').fill('Does your child have a plan?')
    await page.getByLabel('Answers to choose from').fill('Yes\nNo')
    await press('Save this question')
    await page.getByText('It is added.').waitFor()

    await page.getByRole('link', { name: 'Change question 1' }).click()
    await sees('Change question 1')
    await press('Move up (No)')
    await sees('Change question 1')
    await press('Save this question')
    await page.getByText('It is saved.').waitFor()

    await page.getByRole('button', { name: 'Add a question' }).click()
    await page.getByRole('link', { name: 'A grid' }).click()
    await sees('Add a grid')
    await page.getByLabel('Words over all rows').fill('How far do you agree?')
    await page.getByLabel('Rows', { exact: true }).fill('School helps\nDoctors help')
    await page.getByLabel('Strongly disagree').check()
    await press('Save this grid')
    await page.getByText('It is added.').waitFor()
    await page.getByRole('link', { name: 'Change the grid' }).click()
    await sees('Change a grid')
    await go(`${HERE}/edit`)

    await page.getByRole('link', { name: 'Only ask if … question 2' }).click()
    await sees('When is this asked?')
    await press('Go on')
    await sees('When is this asked?')
    await page.getByLabel('One of the answers that I tick below').check()
    await page.getByLabel('Yes', { exact: true }).check()
    await press('Save')
    await page.getByText('is answered with “Yes”').first().waitFor()
    await sees('When is this asked?')

    await go(`${HERE}/edit/standard`)
    await sees('Standard questions')
    await page.getByLabel('What is your sex?').check()
    await press('Add what I ticked')
    await sees('Questions')
    await page.getByText('A few questions about you').first().waitFor()

    for (const [path, heading] of [
      ['/edit/sections/add', 'Add a part'],
      ['/edit/questions/sex/remove', 'Take this question away?'],
      ['/edit/name', 'Name and address'],
      ['/preview', 'As parents see it'],
      ['/go-live', 'Go live with 2026?'],
    ] as const) {
      await go(`${HERE}${path}`)
      await sees(heading)
    }
    await press('Go live')
    await page.getByText('Parents can answer from now on').waitFor()
    await sees('Yearly survey: 2026')
    await go(`${HERE}/edit`)
    await page.getByText('This edition is live').waitFor()
    await sees('Questions')
    expect(await typesAsked()).toEqual(['single', 'scale', 'scale', 'single'])
  })

  it('the next edition is begun, and tells what it costs to change a question; a language is added', async () => {
    const member = await openMember(server, WRITER, width)
    const { page, go, sees, press } = member
    await go('/surveys/new')
    await page.getByLabel('What is it called in the forum?').fill('Yearly survey')
    await page.getByLabel('Which edition is it?').fill('2026')
    await page.getByLabel('A short one after an event').check()
    await press('Begin')
    await go(`${HERE}/close`)
    await sees('Close 2026')
    await go(`${HERE}/next-edition`)
    await sees('Begin the next edition')
    await press('Begin it')
    await page.getByRole('link', { name: 'Change question 1' }).click()
    await page.getByLabel('What do you want to ask?').fill('How good was it?')
    await press('Save this question')
    await page.getByText('you will not be able to compare with 2026').waitFor()
    await sees('Change question 1')
    await page.getByLabel('It only puts the spelling right').check()
    await press('Save this question')
    await page.getByText('It is saved.').waitFor()
    await go('/surveys/yearly-survey-2027')
    await page.getByText('In 2026: How was it?').waitFor()
    await sees('Yearly survey: 2027')

    await page.getByRole('link', { name: 'Languages' }).click()
    await sees('Languages')
    await page.getByRole('link', { name: 'Urdu' }).click()
    await sees('Urdu')
    await page.locator('#text-title').fill('آج کیسا تھا؟')
    await press('Save')
    await page.getByText('It is saved.').waitFor()
    await sees('Urdu')
    await go('/surveys/yearly-survey-2027/remove')
    await sees('Take the draft 2027 away?')
  })
})

/** Goes on with Tab until this has the focus, as somebody without a mouse does. */
const reach = async (page: Page, wanted: Locator): Promise<void> => {
  await wanted.waitFor()
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`nobody reaches ${wanted} by keyboard`)
}

const MOST_TABS = 150

describe('by keyboard alone', () => {
  it('six questions are written', async () => {
    const member = await openMember(server, WRITER, WIDTHS.desktop)
    const { page } = member
    await begin(member)
    const press = async (wanted: Locator, key = 'Enter') => {
      await reach(page, wanted)
      await page.keyboard.press(key)
    }
    const type = async (label: string, words: string) => {
      await reach(page, page.getByLabel(label))
      await page.keyboard.type(words)
    }
    const add = async (kind: string, words: string, more: () => Promise<void> = async () => {}) => {
      await press(page.getByRole('button', { name: 'Add a question' }))
      await press(page.getByRole('link', { name: kind, exact: true }))
      await type('What do you want to ask?', words)
      await more()
      await press(page.getByRole('button', { name: 'Save this question', exact: true }))
      await page.getByText('It is added.').waitFor()
    }
    await add('One answer from a list', 'A plan?', () => type('Answers to choose from', 'Yes\nNo'))
    await add('Several answers from a list', 'Which help?', () => type('Answers to choose from', 'School\nDoctor'))
    await add('A scale', 'How easy?', () => press(page.getByLabel('Strongly disagree'), 'Space'))
    await add('A number', 'How many weeks?')
    await add('A day', 'When did you last meet?')
    await add('Their own words', 'What has to change?')
    expect(await typesAsked()).toEqual(['single', 'multiple', 'scale', 'number', 'date', 'long'])

    await press(page.getByRole('link', { name: 'Change question 1' }))
    await reach(page, page.getByLabel('Answer 2', { exact: true }))
    await page.keyboard.type(', not yet')
    await page.keyboard.press('Enter')
    await page.getByText('It is saved.').waitFor()
    await page.getByText('not yet').waitFor()
  })
})
