import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/engines.js'
import { end, lineOf, startProgram } from '../support/program.js'
import { aBrowser } from '../support/signed-in.js'
import { suiteLogFile } from '../support/suite-log.js'
import { pageOf } from '../support/web.js'

const SOMEBODY = { name: 'Ann Lee', email: 'ann@example.org', password: 'three wet otters' }

let dataDir: string
let database: Awaited<ReturnType<typeof freshDatabase>>
let earshot: ChildProcess

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'earshot-start-'))
  database = await freshDatabase()
})
afterEach(async () => {
  await end(earshot, 'SIGTERM')
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

/** On a machine without any programs, as far as the product can tell. @returns everything that a person is told */
const start = async (settings: Record<string, string>) => {
  const printed: string[] = []
  earshot = startProgram(['dist/src/main.js', 'all'], {
    DATABASE_URL: database.url,
    EARSHOT_DATA: dataDir,
    EARSHOT_LOG_FILE: suiteLogFile,
    PORT: '0',
    PATH: '',
    CHROME_PATH: '',
    ...settings,
  })
  earshot.stdout?.on('data', chunk => printed.push(String(chunk)))
  const welcome = new URL(await lineOf(earshot, /(http\S+\/welcome\/\S+)/))
  const browser = aBrowser(welcome.origin)
  await browser.post(welcome.pathname).type('form').send(SOMEBODY).expect(303)
  const cards = async () =>
    pageOf(await browser.get('/channels').expect(200))('main')
      .text()
      .replaceAll(/\s+/g, ' ')
  return { browser, cards, printed }
}

describe('starting on a machine without Chromium', () => {
  it('with WhatsApp on a linked phone: the rest works, and the page says what to do', async () => {
    const { browser, cards } = await start({ WHATSAPP_DRIVER: 'web' })
    await expect.poll(cards, { timeout: 30_000 }).toMatch(/Chromium/)
    expect(await cards()).toMatch(/[Ii]nstall Chromium/)
    await browser.get('/readyz').expect(200)
    await browser.get('/share').expect(200)
  })

  it('without any chat: nothing is said of chats, and nothing is amiss', async () => {
    const { cards, printed } = await start({})
    expect(printed.join('')).not.toMatch(/WhatsApp|Telegram|Chromium|gateway/)
    expect(await cards()).not.toMatch(/trouble|not working/i)
  })
})
