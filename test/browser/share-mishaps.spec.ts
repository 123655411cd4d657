import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/domain/errors.js'
import { type Visitor, WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { answerTheRest, referenceOn, SHARE_PAGES, write } from '../support/share-visitor.js'
import { someWebDeps } from '../support/web.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openVisitor } = inBrowser()
let server: WebServer
let visitor: Visitor
let databaseDown: boolean

beforeEach(async () => {
  databaseDown = false
  const deps = someWebDeps()
  server = await startWebServer({
    experiences: deps.experiences,
    receive: async message => {
      if (databaseDown) throw new AppError('database-unavailable', 'Not now.', { retryable: true })
      return deps.receive(message)
    },
    blobs: deps.blobs,
  })
  visitor = await openVisitor(server, WIDTHS.phone)
})

const writeAndAnswer = async (words: string) => {
  await visitor.go('/share')
  await write(visitor.page, words)
  await visitor.press('Continue')
  await answerTheRest(visitor)
}

describe('a tired parent', () => {
  it('who presses "Send it now" twice has sent it once', async () => {
    await writeAndAnswer('Once is enough')
    await visitor.page.getByRole('button', { name: 'Send it now' }).dblclick()
    await visitor.sees(SHARE_PAGES.sent)
    expect((await server.deps.experiences.count({})).n).toBe(1)
  })

  it('who goes back after sending sees the same reference again', async () => {
    await writeAndAnswer('Back and forth')
    await visitor.press('Send it now')
    await visitor.sees(SHARE_PAGES.sent)
    const reference = await referenceOn(visitor.page)
    await visitor.page.goBack()
    await visitor.sees(SHARE_PAGES.sent)
    expect(await referenceOn(visitor.page)).toBe(reference)
    expect((await server.deps.experiences.count({})).n).toBe(1)
  })

  it('who loses the page finds the words again', async () => {
    await visitor.go('/share')
    const saved = visitor.page.waitForResponse(response => response.url().endsWith('/share/autosave'))
    await write(visitor.page, 'Half a sent')
    await saved
    await visitor.go('/privacy')
    await visitor.go('/share')
    expect(await visitor.page.getByLabel('Write it here').inputValue()).toBe('Half a sent')
  })
})

describe('while the database is down', () => {
  it('the page says that it was not received, and sending again works later', async () => {
    await writeAndAnswer('Please do not lose this')
    databaseDown = true
    await visitor.press('Send it now')
    await visitor.page.getByText('we have not received it').waitFor()
    await visitor.sees(SHARE_PAGES.check)
    expect(await visitor.page.locator('.es-words').textContent()).toBe('Please do not lose this')
    databaseDown = false
    await visitor.press('Send it now')
    await visitor.sees(SHARE_PAGES.sent)
    expect((await server.deps.experiences.count({})).n).toBe(1)
  })
})
