import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { sayWhy } from '../support/group-member.js'
import { inBrowser, PLAYING_BY_ITSELF } from '../support/in-browser.js'
import { aFailedNote, aHeardNote, aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser(PLAYING_BY_ITSELF)
let server: WebServer

beforeEach(async () => {
  server = await startWebServer()
})

const playedTo = (page: Page) => page.evaluate<number>('document.querySelector("audio").currentTime')

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  it('a voice note is opened from the inbox, its names uncovered, and followed as it plays', async () => {
    const note = await aHeardNote(server.deps.blobs)
    await keepAll(server.deps.experiences, [note])
    const member = await openMember(server, {}, width)
    const { page } = member
    await page.getByRole('link', { name: note.reference }).click()
    await member.sees(note.reference)
    expect(await page.getByText('Oliver').count()).toBe(0)
    await page.getByRole('link', { name: 'Show the original words and recording' }).click()
    await sayWhy(member)
    await member.sees(note.reference)
    await page.getByRole('link', { name: 'Listen from 0:04' }).click()
    await page.locator('.es-part--now', { hasText: 'The school has been brilliant' }).waitFor()
    expect(await playedTo(page)).toBeGreaterThanOrEqual(4)
  })

  it('choosing a theme shows the words that led to it, by keyboard too', async () => {
    const note = await aHeardNote(server.deps.blobs)
    await keepAll(server.deps.experiences, [note])
    const member = await openMember(server, {}, width)
    const { page } = member
    await member.go(`/experiences/${note.reference}`)
    const buttons = page.getByRole('button', { name: 'Show in the words' })
    await buttons.first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.es-mark--on').allInnerTexts()).toEqual(['waited two years'])
    await buttons.last().click()
    expect(await page.locator('.es-mark--on').allInnerTexts()).toEqual(['Nobody rings us back'])
    expect(await buttons.first().getAttribute('aria-pressed')).toBe('false')
    await member.sees(note.reference)
    await buttons.last().click()
    expect(await page.locator('.es-mark--on').count()).toBe(0)
  })

  it('a recording that no machine could hear is listened to and typed', async () => {
    const note = await aFailedNote(server.deps.blobs)
    await keepAll(server.deps.experiences, [note])
    const member = await openMember(server, {}, width)
    const { page } = member
    await member.go(`/experiences/${note.reference}`)
    await member.sees(note.reference)
    await page.getByRole('button', { name: 'Listen and type it' }).click()
    await sayWhy(member)
    await member.sees('Listen and type it')
    await member.press('Save these words')
    await member.sees('Listen and type it')
    await page.getByLabel('What is said').fill('The speech therapist has left.')
    await member.press('Save these words')
    await page.getByText('The speech therapist has left.').waitFor()
    await member.sees(note.reference)
  })
})

it('an urgent message is with the safeguarding lead, and shows itself to nobody else', async () => {
  const urgent = aReadRecord('I want to kill myself.', {}, { safeguarding: ['urgent', 'kill myself'] })
  await keepAll(server.deps.experiences, [urgent])
  const member = await openMember(server, { roles: ['volunteer'] })
  await member.go(`/experiences/${urgent.reference}`)
  await member.sees(`${urgent.reference} is with the safeguarding lead`)
  expect(await member.page.getByText('kill myself').count()).toBe(0)
  await member.go(`/experiences/${urgent.reference}/original`)
  await member.sees(`${urgent.reference} is with the safeguarding lead`)
})

it('a record is whole without JavaScript: words, evidence, and links into the recording', async () => {
  const note = await aHeardNote(server.deps.blobs)
  await keepAll(server.deps.experiences, [note])
  const member = await openMember(server, {}, WITHOUT_SCRIPTS)
  const { page } = member
  await member.go(`/experiences/${note.reference}/original`)
  await sayWhy(member)
  await page.getByText('“waited two years”').waitFor()
  const link = page.getByRole('link', { name: 'Listen from 0:04' })
  expect(await link.getAttribute('href')).toBe(`/experiences/${note.reference}/recording/original#t=4`)
  expect(await page.locator('.es-told').textContent()).toContain('The school has been brilliant though.')
})
