import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Visitor, WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
let server: WebServer
let member: Visitor
let page: Page

const records = [3, 2, 1].map(day =>
  aReadRecord(`The taxi was late on day ${day}.`, { receivedAt: `2026-10-0${day}T12:00:00.000Z` }),
)
const [first, second, third] = records.map(({ reference }) => reference)

beforeEach(async () => {
  server = await startWebServer()
  await keepAll(server.deps.experiences, records)
  member = await openMember(server, {}, WIDTHS.desktop)
  page = member.page
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).waitFor()
})

const inHand = () => page.evaluate<string>('document.activeElement.id')
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

describe('by keyboard alone', () => {
  it('a reader moves through the list and opens a message in its list', async () => {
    await page.goto(`${server.url}/inbox?state=ready`)
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).waitFor()
    await press('j')
    expect(await inHand()).toBe(`item-${first}`)
    await press('j', 'ArrowDown', 'j')
    expect(await inHand()).toBe(`item-${third}`)
    await press('k')
    expect(await inHand()).toBe(`item-${second}`)
    await press('o')
    await page.waitForURL(`**/experiences/${second}?list=state%3Dready`)
  })

  it('rows are chosen and taken to what is done with several', async () => {
    await press('j', 'x', 'j', 'j', 'x')
    expect(await page.locator('#chosen-count').textContent()).toBe('2 chosen')
    await page.getByRole('button', { name: 'Do the same to several' }).press('Enter')
    await member.sees('Do the same to several messages')
    expect(new URL(page.url()).searchParams.getAll('ref')).toEqual([first, third])
  })

  it('the arrows scroll as ever while no message is in hand', async () => {
    await press('ArrowDown')
    expect(await inHand()).toBe('')
  })

  it('a slash goes to the search, where letters are only letters', async () => {
    await press('/', 'j', '?')
    expect(await page.getByLabel('Search the words').inputValue()).toBe('j?')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  it('keys with Control or Alt stay the browser’s, and capitals of Caps Lock count as small ones', async () => {
    await press('Control+j', 'Alt+j')
    expect(await inHand()).toBe('')
    await page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'J', bubbles: true }))")
    expect(await inHand()).toBe(`item-${first}`)
  })
})

describe('the list of keys', () => {
  it('is shown for a question mark, says what each key does, and gives the focus back', async () => {
    await press('j', '?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await member.sees('Inbox')
    const keys = await page.locator('dialog kbd').allTextContents()
    expect(keys).toEqual(['j', 'k', '↓', '↑', 'o', '/', 'x', '?'])
    await press('Escape')
    expect(await inHand()).toBe(`item-${first}`)
  })

  it('has a switch that turns single keys off, is remembered, and turns them on again', async () => {
    await press('?')
    await page.getByLabel('Use single keys on this computer').uncheck({ force: true })
    await page.getByRole('button', { name: 'Close' }).click()
    await press('j')
    expect(await inHand()).not.toBe(`item-${first}`)
    await page.reload()
    await press('j', '?')
    expect(await inHand()).toBe('')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await page.getByLabel('Use single keys on this computer').check({ force: true })
    await press('Escape', 'j')
    expect(await inHand()).toBe(`item-${first}`)
  })
})
