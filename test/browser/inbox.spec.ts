import { beforeEach, describe, expect, it } from 'vitest'
import { typedText } from '../../src/domain/experience/original.js'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { anExperience } from '../support/builders.js'
import { inBrowser } from '../support/in-browser.js'
import { aFailedNote, aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
let server: WebServer

beforeEach(async () => {
  server = await startWebServer()
})

const aMonthOfRecords = () =>
  Array.from({ length: 30 }, (_, day) =>
    aReadRecord(
      `The taxi was late on day ${day + 1}.`,
      { receivedAt: new Date(Date.UTC(2026, 9, day + 1, 12)).toISOString() },
      { themes: { 'transport-reliability-safety': 'taxi was late' } },
    ),
  )

describe.each(Object.entries(WIDTHS))('on a %s', (name, width) => {
  it('an empty inbox shows the way on', async () => {
    const member = await openMember(server, {}, width)
    await member.sees('Inbox')
    await member.page.getByRole('link', { name: 'Share an experience yourself' }).click()
    await member.page.waitForURL('**/share')
  })

  it('a theme is found by typing, chosen with others of the filter, passed on as an address, and taken away', async () => {
    const failed = await aFailedNote(server.deps.blobs)
    await keepAll(server.deps.experiences, [...aMonthOfRecords(), failed])
    const member = await openMember(server, {}, width)
    const { page } = member
    if (name === 'phone') await member.press('Show filter')
    await page.locator('#themes > summary').click()
    await page.getByLabel('Find a theme').fill('journey')
    expect(await page.locator('#themes .govuk-checkboxes__item:visible').count()).toBe(1)
    await page.getByLabel('Reliability, safety and quality of the journey').check({ force: true })
    await page.locator('summary', { hasText: 'State' }).click()
    await page.getByLabel('To review', { exact: true }).check({ force: true })
    await member.sees('Inbox')
    await page.getByRole('button', { name: 'Show these' }).first().click()
    await page.getByRole('link', { name: 'Stop showing only: To review' }).waitFor()
    await member.sees('Inbox')
    expect(await page.locator('#count').textContent()).toBe('30 of 31 messages')
    expect(new URL(page.url()).search).toBe('?theme=transport-reliability-safety&state=ready')
    await page.getByRole('link', { name: 'Stop showing only: Reliability' }).click()
    await page.getByRole('link', { name: 'Stop showing only: To review' }).click()
    await page.waitForURL('**/inbox')
    expect(await page.locator('#count').textContent()).toBe('31 of 31 messages')
  })

  it('words are searched for within a pile, and marked where they stand', async () => {
    await keepAll(server.deps.experiences, [...aMonthOfRecords(), aReadRecord('Nobody answers the <b>phone</b>.')])
    const member = await openMember(server, {}, width)
    const { page } = member
    await page.getByRole('link', { name: 'No theme found 1' }).click()
    await page.locator('[aria-current=page]', { hasText: 'No theme found' }).waitFor()
    await page.getByLabel('Search the words').fill('phones')
    await page.getByLabel('Search the words').press('Enter')
    await page.locator('mark').waitFor()
    await member.sees('Inbox')
    expect(await page.locator('mark').allTextContents()).toEqual(['phone'])
    expect(await page.locator('.es-row__words').textContent()).toBe('Nobody answers the <b>phone</b>.')
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: 'phones', pile: 'no-theme' })
  })

  it('older messages are on the next page', async () => {
    await keepAll(server.deps.experiences, aMonthOfRecords())
    const member = await openMember(server, {}, width)
    await member.page.getByRole('link', { name: 'Older' }).click()
    await member.page.getByText('The taxi was late on day 1.').waitFor()
    await member.sees('Inbox')
    await member.page.getByRole('link', { name: 'Newest' }).click()
    await member.page.getByText('The taxi was late on day 30.').waitFor()
  })
})

describe('a message that is still being read', () => {
  it('shows its words without anybody loading the page, and keeps the place of the keyboard', async () => {
    const waiting = anExperience()
    await keepAll(server.deps.experiences, [waiting])
    const member = await openMember(server)
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
    expect(await page.getByLabel('Choose all on this page').count()).toBe(1)
  })

  it('stands still once the reader asks for it, or has chosen a row', async () => {
    const waiting = anExperience()
    await keepAll(server.deps.experiences, [waiting])
    const member = await openMember(server)
    const { page } = member
    await page.getByLabel(`Choose ${waiting.reference}`).check({ force: true })
    const kept = page.waitForEvent('console', { predicate: message => message.text() === 'kept' })
    await page.evaluate(
      "document.body.addEventListener('htmx:beforeRequest', event => event.defaultPrevented && console.log('kept'))",
    )
    await kept
    expect(await page.getByLabel(`Choose ${waiting.reference}`).isChecked()).toBe(true)
    await page.getByRole('link', { name: 'Stop refreshing' }).click()
    await page.waitForURL('**/inbox?live=off')
    await member.sees('Inbox')
    expect(await page.locator('[hx-get]').count()).toBe(0)
  })
})

it('the inbox and its filter work without JavaScript', async () => {
  await keepAll(server.deps.experiences, aMonthOfRecords())
  const member = await openMember(server, {}, WITHOUT_SCRIPTS)
  const { page } = member
  await member.sees('Inbox')
  await page.locator('summary', { hasText: 'When it came in' }).click()
  await page.getByLabel('First day').fill('2026-10-30')
  await page.getByRole('button', { name: 'Show these' }).first().click()
  await page.getByRole('link', { name: 'Stop showing only: From 30 October 2026' }).waitFor()
  expect(await page.locator('#count').textContent()).toBe('1 of 30 messages')
  await page.getByLabel('Search the words').fill('bus')
  await member.press('Search')
  await page.getByText('Nothing matches.').waitFor()
  await member.sees('Inbox')
})
