import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, openVisitor, type Visitor, WIDTHS } from '../support/browser.js'
import { answerTheRest, referenceOn, SHARE_PAGES, write } from '../support/share-visitor.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

let browser: Browser
let server: WebServer
let visitor: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await startWebServer()
  visitor = await openVisitor(browser, server.url, { ...WIDTHS.phone, javaScriptEnabled: false })
})
afterEach(async () => {
  await visitor.close()
  await server.close()
})

describe('with JavaScript off', () => {
  it('a written story and an uploaded recording arrive together', async () => {
    await visitor.go('/share')
    await visitor.sees(SHARE_PAGES.words)
    await write(visitor.page, 'Words and voice')
    await visitor.page.getByText('Send a recording you already have').click()
    await visitor.page.getByLabel('Choose a recording').setInputFiles('test/fixtures/voice/pico_d02.ogg')
    await visitor.press('Continue')
    await answerTheRest(visitor)
    await visitor.press('Send it now')
    await visitor.sees(SHARE_PAGES.sent)
    const record = await server.deps.experiences.findByReference(await referenceOn(visitor.page))
    expect(record?.original).toMatchObject({ kind: 'voice', parts: [{ text: 'Words and voice' }] })
    expect(record?.original.parts[0]?.recording?.audio.mimeType).toBe('audio/ogg')
  })

  it('a file that is no recording is refused beside its field, which is open, and the words stay', async () => {
    await visitor.go('/share')
    await write(visitor.page, 'Words that stay')
    await visitor.page.getByText('Send a recording you already have').click()
    await visitor.page.getByLabel('Choose a recording').setInputFiles('test/fixtures/voice/edge_text_renamed.ogg')
    await visitor.press('Continue')
    await visitor.sees(SHARE_PAGES.words)
    expect(await visitor.page.locator('#recording-error').isVisible()).toBe(true)
    expect(await visitor.page.getByLabel('Write it here').inputValue()).toBe('Words that stay')
  })

  it('nothing is offered that only works with it', async () => {
    await visitor.go('/share')
    expect(await visitor.page.getByRole('button', { name: 'Record' }).isVisible()).toBe(false)
  })
})
