import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, WIDTHS } from '../support/browser.js'
import { fillSignIn, openMember } from '../support/group-member.js'
import { withThreeThemes } from '../support/reviewing.js'
import { keepAll } from '../support/some-records.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const NOTE = 'I know this school. The head has changed since.'
const BACK = 'You typed this before. It is not saved yet.'

let browser: Browser
let server: WebServer

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await startWebServer()
})

/** Somebody who has begun to write a note about a record. */
const writing = async () => {
  const record = withThreeThemes()
  await keepAll(server.deps.experiences, [record])
  const member = await openMember(browser, server, {}, WIDTHS.desktop)
  const at = `/experiences/${record.reference}`
  await member.go(at)
  await member.page.getByLabel('Add a note').fill(NOTE)
  const typed = () => member.page.getByLabel('Add a note').inputValue()
  const endSession = () => server.deps.signIns.endOthers(member.person.id, 'none', server.deps.clock.now())
  return { ...member, record, at, typed, endSession }
}

describe('a note that is typed and not sent', () => {
  it('is still there when the page is shown as it is now, and gone once it is saved', async () => {
    const { page, press, go, at, typed, sees, record } = await writing()
    await page.reload()
    await page.getByText(BACK).waitFor()
    expect(await typed()).toBe(NOTE)
    await sees(record.reference)
    await press('Add the note')
    await page.locator('.es-note__text', { hasText: NOTE }).waitFor()
    await page.waitForFunction('document.querySelector("#note").value === ""')
    await go(at)
    expect(await typed()).toBe('')
    expect(await page.getByText(BACK).count()).toBe(0)
  })

  it('is still there after signing in again, on the page where it was typed', async () => {
    const { page, press, at, typed, person, endSession, record, ...member } = await writing()
    await endSession()
    await press('Add the note')
    await page.waitForURL('**/sign-in?*')
    await fillSignIn({ ...member, page, press }, person.email, 'three wet otters')
    await page.waitForURL(`**${at}`)
    expect(await typed()).toBe(NOTE)
    await press('Add the note')
    await page.locator('.es-note__text', { hasText: NOTE }).waitFor()
    expect(await server.deps.review.notes(record.reference)).toMatchObject([{ text: NOTE }])
  })

  it('is not there for whoever signs in next on the same computer', async () => {
    const { page, press, go } = await writing()
    await go('/account')
    await press('Sign out')
    await page.waitForURL('**/sign-in')
    expect(await page.evaluate('Object.keys(sessionStorage).filter(key => !key.startsWith("htmx"))')).toEqual([])
  })
})
