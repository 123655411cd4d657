import { beforeEach, describe, expect, it } from 'vitest'
import { type Visitor, WITHOUT_SCRIPTS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { answerTheRest, referenceOn, SHARE_PAGES, write } from '../support/share-visitor.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openVisitor } = inBrowser()
let server: WebServer
let visitor: Visitor

beforeEach(async () => {
  server = await startWebServer()
  visitor = await openVisitor(server, WITHOUT_SCRIPTS)
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
