import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
} from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

/** A phone in the hand and a screen on a desk. */
export const WIDTHS = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>

export const WITHOUT_SCRIPTS = { ...WIDTHS.phone, javaScriptEnabled: false } as const satisfies BrowserContextOptions

/** Every way in which people come, by what they come on. */
export const WAYS: Record<string, BrowserContextOptions> = { ...WIDTHS, 'phone without JavaScript': WITHOUT_SCRIPTS }

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** @param flags what a test needs besides, for example a fake microphone */
export const launchBrowser = (flags: string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: [...FLAGS, ...flags] })

/** @throws in plain words where there is none */
export const chromiumPath = (): string => {
  const path = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  if (existsSync(path)) return path
  throw new Error('The browser tests need Chromium: apt-get install chromium, or set CHROME_PATH.')
}

/** Somebody who opens pages and checks each one. */
export interface Visitor {
  page: Page
  context: BrowserContext
  go(path: string): Promise<void>
  /** Waits for the page with this main heading, then checks it as every page is checked. */
  sees(heading: string): Promise<void>
  press(name: string): Promise<void>
}

/** A visitor in a context of their own, which is closed when the test is over. */
export const openVisitor = async (
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = WIDTHS.phone,
): Promise<Visitor> => {
  const context = await browser.newContext({ ...options, baseURL })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  // axe cannot run where scripts are off: it then looks at the same markup, without its scripts, in a second context.
  const scripted = options.javaScriptEnabled === false ? await browser.newContext(withScripts(options)) : null
  onTestFinished(() => scripted?.close())
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => isComplaint(message) && complaints.push(message.text()))
  return {
    page,
    context,
    async go(path) {
      await page.goto(path)
    },
    async sees(heading) {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await checkPage(scripted ? await copyOf(page, scripted) : page)
      expect(complaints, `script errors on ${page.url()}`).toEqual([])
    },
    press: name => page.getByRole('button', { name, exact: true }).click(),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** An answer that is not 200 shows up as an error too, and is what some tests ask for. */
const isComplaint = (message: ConsoleMessage): boolean =>
  message.type() === 'error' && !message.text().startsWith('Failed to load resource')

const withScripts = (options: BrowserContextOptions): BrowserContextOptions => ({ ...options, javaScriptEnabled: true })

const copyOf = async (page: Page, context: BrowserContext): Promise<Page> => {
  const body = (await page.content()).replaceAll(/<script\b.*?<\/script>/gs, '')
  const copy = await context.newPage()
  await copy.route(page.url(), route => route.fulfill({ body, contentType: 'text/html' }))
  await copy.goto(page.url())
  return copy
}

/** What must hold on every page a test visits: WCAG 2.2 AA as far as axe can tell, and no sideways scrolling. */
const checkPage = async (page: Page): Promise<void> => {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'))
  const violations = await page.evaluate<string[]>(RUN_AXE)
  expect(violations, `accessibility of ${page.url()}`).toEqual([])
  expect(await page.evaluate<number>(OVERFLOW), `sideways scrolling on ${page.url()}`).toBe(0)
}

// Run in the page, so as text: this program knows no DOM.
const RUN_AXE = `axe
  .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.html).join(' ')))`
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
