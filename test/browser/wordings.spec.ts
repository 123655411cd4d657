import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
let server: WebServer

beforeEach(async () => {
  server = await startWebServer()
})

const KEEPER = { roles: ['safeguarding-lead' as const] }

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  it('a text is found, tried, refused, saved and brought back', async () => {
    const member = await openMember(server, KEEPER, width)
    const { page } = member
    await member.go('/settings/wordings')
    await member.sees('Wordings')
    await page.getByLabel('Words in the text').fill('That is fine.')
    await member.press('Show')
    await member.sees('Wordings')
    await page.getByRole('link', { name: 'Kept nothing' }).click()
    await member.sees('Kept nothing in English')
    const box = page.getByLabel('The text in English')
    await box.fill('All right.')
    await page.locator('#preview').getByText('All right.').waitFor()
    await member.press('Save this text')
    await page.getByText('Put {word-help} back').first().waitFor()
    await member.sees('Kept nothing in English')
    expect(await box.inputValue()).toBe('All right.')
    await box.fill('All right. Send {word-help}.')
    await member.press('Save this text')
    await page.getByText('Earshot says this from now on').waitFor()
    await member.sees('Kept nothing in English')
    expect(await page.locator('#preview').textContent()).toContain('All right. Send HELP.')
    await member.press('Use this one again (version 0)')
    await page.getByText('Earshot says this from now on').waitFor()
    expect(await box.inputValue()).toContain('That is fine.')
  })

  it.each([
    ['ur', 'Urdu'],
    ['ar', 'Arabic'],
  ])('%s is shown from right to left, in the box and in the chat', async (language, languageName) => {
    const member = await openMember(server, KEEPER, width)
    const { page } = member
    await member.go(`/settings/wordings?language=${language}`)
    await member.sees('Wordings')
    expect(await directionOf(page, '.es-wording')).toBe('rtl')
    await member.go(`/settings/wordings/${language}/urgent`)
    await member.sees(`Urgent in ${languageName}`)
    expect(await directionOf(page, 'textarea')).toBe('rtl')
    expect(await directionOf(page, '#preview .es-chat__text')).toBe('rtl')
    const [first = 0, second = 0] = await leftEdges(page, '#preview .es-chat__text', ['116', '123'])
    expect(first).toBeLessThan(second)
  })

  it('a native speaker’s word is noted after a question', async () => {
    const member = await openMember(server, KEEPER, width)
    const { page } = member
    await member.go('/settings/wordings/bn/yes')
    await member.press('Confirm this text')
    await page.getByText('Tick the box once somebody').first().waitFor()
    await page.getByLabel('A native speaker of Bengali has confirmed this text').check({ force: true })
    await member.press('Confirm this text')
    await page.getByText('Noted: somebody who speaks the language').waitFor()
    expect(await page.getByRole('button', { name: 'Confirm this text' }).count()).toBe(0)
  })
})

it('without scripts a text is tried and saved just as well', async () => {
  const member = await openMember(server, KEEPER, WITHOUT_SCRIPTS)
  const { page } = member
  await member.go('/settings/wordings/pl/not-deleted')
  await page.getByLabel('The text in Polish').fill('Nic nie usunięto.')
  await member.press('Show how it looks')
  await member.sees('Not deleted in Polish')
  expect(await page.locator('#preview').textContent()).toContain('Nic nie usunięto.')
  await member.press('Save this text')
  await page.getByText('Earshot says this from now on').waitFor()
  await member.sees('Not deleted in Polish')
})

// ---------------------------------------------------------------------------------------------------------------------

/** Of the first such element, as the browser lays it out. */
const directionOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).direction`)

/** Where each of these words is drawn in the element, in pixels from the left. */
const leftEdges = (page: Page, selector: string, words: string[]): Promise<number[]> =>
  page.evaluate<number[]>(`${JSON.stringify(words)}.map(word => {
    const text = document.querySelector('${selector}').firstChild
    const range = document.createRange()
    range.setStart(text, text.data.indexOf(word))
    range.setEnd(text, text.data.indexOf(word) + word.length)
    return range.getBoundingClientRect().left
  })`)
