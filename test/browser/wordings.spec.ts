import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, WIDTHS } from '../support/browser.js'
import { openMember } from '../support/group-member.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

let browser: Browser
let server: WebServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startWebServer()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

const KEEPER = { roles: ['safeguarding-lead' as const] }

describe.each(Object.entries(WIDTHS))('on a %s', (name, width) => {
  it('a text is found, tried, refused, saved and brought back', async () => {
    const member = await openMember(browser, server, KEEPER, width)
    const { page } = member
    await member.go('/settings/wordings')
    await member.sees('Wordings')
    await page.getByLabel('Words in the text').fill('That is fine.')
    await member.press('Show')
    await member.sees('Wordings')
    await page.getByRole('link', { name: 'Kept nothing' }).click()
    await member.sees('Kept nothing in English')
    const box = page.getByLabel('The text in English')
    await box.fill(`All right, on a ${name}.`)
    await page.locator('#preview').getByText(`All right, on a ${name}.`).waitFor()
    await member.press('Save this text')
    await page.getByText('Put {word-help} back').first().waitFor()
    await member.sees('Kept nothing in English')
    expect(await box.inputValue()).toBe(`All right, on a ${name}.`)
    await box.fill(`All right, on a ${name}. Send {word-help}.`)
    await member.press('Save this text')
    await page.getByText('Earshot says this from now on').waitFor()
    await member.sees('Kept nothing in English')
    expect(await page.locator('#preview').textContent()).toContain(`All right, on a ${name}. Send HELP.`)
    await member.press('Use this one again (version 0)')
    await page.getByText('Earshot says this from now on').waitFor()
    expect(await box.inputValue()).toContain('That is fine.')
    await member.close()
  })

  it.each([
    ['ur', 'Urdu'],
    ['ar', 'Arabic'],
  ])('%s is shown from right to left, in the box and in the chat', async (language, languageName) => {
    const member = await openMember(browser, server, KEEPER, width)
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
    await member.close()
  })

  it('a native speaker’s word is noted after a question', async () => {
    const member = await openMember(browser, server, KEEPER, width)
    const { page } = member
    const id = name === 'phone' ? 'yes' : 'no'
    await member.go(`/settings/wordings/bn/${id}`)
    await member.press('Confirm this text')
    await page.getByText('Tick the box once somebody').first().waitFor()
    await page.getByLabel('A native speaker of Bengali has confirmed this text').check({ force: true })
    await member.press('Confirm this text')
    await page.getByText('Noted: somebody who speaks the language').waitFor()
    expect(await page.getByRole('button', { name: 'Confirm this text' }).count()).toBe(0)
    await member.close()
  })
})

it('without scripts a text is tried and saved just as well', async () => {
  const member = await openMember(browser, server, KEEPER, { ...WIDTHS.phone, javaScriptEnabled: false })
  const { page } = member
  await member.go('/settings/wordings/pl/not-deleted')
  await page.getByLabel('The text in Polish').fill('Nic nie usunięto.')
  await member.press('Show how it looks')
  await member.sees('Not deleted in Polish')
  expect(await page.locator('#preview').textContent()).toContain('Nic nie usunięto.')
  await member.press('Save this text')
  await page.getByText('Earshot says this from now on').waitFor()
  await member.sees('Not deleted in Polish')
  await member.close()
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
