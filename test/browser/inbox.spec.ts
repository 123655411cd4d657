import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { typedText } from '../../src/domain/experience/original.js'
import { launchBrowser, WIDTHS } from '../support/browser.js'
import { anExperience } from '../support/builders.js'
import { openMember } from '../support/group-member.js'
import { aFailedNote, aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

let browser: Browser
let server: WebServer

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await startWebServer()
})
afterEach(() => server.close())

const aMonthOfRecords = () =>
  Array.from({ length: 30 }, (_, day) =>
    aReadRecord(
      `The taxi was late on day ${day + 1}.`,
      { receivedAt: new Date(Date.UTC(2026, 9, day + 1, 12)).toISOString() },
      { themes: { 'transport-reliability-safety': 'taxi was late' } },
    ),
  )

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  it('an empty inbox shows the way on', async () => {
    const member = await openMember(browser, server, {}, width)
    await member.sees('Inbox')
    await member.page.getByRole('link', { name: 'Share an experience yourself' }).click()
    await member.page.waitForURL('**/share')
    await member.close()
  })

  it('a filter is chosen, passed on as an address, and taken away', async () => {
    const failed = await aFailedNote(server.deps.blobs)
    await keepAll(server.deps.experiences, [...aMonthOfRecords(), failed])
    const member = await openMember(browser, server, {}, width)
    const { page } = member
    await member.sees('Inbox')
    await page.getByText('Show only some').click()
    await page.getByLabel('Needs a person').check({ force: true })
    await member.press('Show these')
    await member.sees('Inbox')
    expect(await page.locator('#count').textContent()).toBe('1 of 31 messages')
    expect(new URL(page.url()).searchParams.get('person')).toBe('yes')
    await page.getByRole('link', { name: 'Stop showing only: Needs a person' }).click()
    await member.sees('Inbox')
    expect(await page.locator('#count').textContent()).toBe('31 of 31 messages')
    await member.close()
  })

  it('older messages are on the next page', async () => {
    await keepAll(server.deps.experiences, aMonthOfRecords())
    const member = await openMember(browser, server, {}, width)
    await member.page.getByRole('link', { name: 'Older' }).click()
    await member.page.getByText('The taxi was late on day 1.').waitFor()
    await member.sees('Inbox')
    await member.page.getByRole('link', { name: 'Newest' }).click()
    await member.page.getByText('The taxi was late on day 30.').waitFor()
    await member.close()
  })
})

describe('a message that is still being read', () => {
  it('shows its words without anybody loading the page, and keeps the place of the keyboard', async () => {
    const waiting = anExperience()
    await keepAll(server.deps.experiences, [waiting])
    const member = await openMember(browser, server)
    const { page } = member
    await member.sees('Inbox')
    await page.locator(`#item-${waiting.reference}`).focus()
    const read = aReadRecord(typedText(waiting.original))
    await server.deps.experiences.save(
      { ...read, id: waiting.id, reference: waiting.reference },
      { by: 'machine', what: 'ready' },
    )
    await page.getByText('We waited a year for the plan.').waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe(`item-${waiting.reference}`)
    expect(await page.getByText('This list refreshes by itself').count()).toBe(0)
    await member.close()
  })

  it('stands still once the reader asks for it', async () => {
    await keepAll(server.deps.experiences, [anExperience()])
    const member = await openMember(browser, server)
    await member.page.getByRole('link', { name: 'Stop refreshing' }).click()
    await member.sees('Inbox')
    expect(await member.page.locator('[hx-get]').count()).toBe(0)
    await member.close()
  })
})

it('the inbox and its filter work without JavaScript', async () => {
  await keepAll(server.deps.experiences, aMonthOfRecords())
  const member = await openMember(browser, server, {}, { ...WIDTHS.phone, javaScriptEnabled: false })
  const { page } = member
  await page.getByText('Show only some').click()
  await page.getByLabel('First day').fill('2026-10-30')
  await member.press('Show these')
  expect(await page.locator('#count').textContent()).toBe('1 of 30 messages')
  await member.close()
})
