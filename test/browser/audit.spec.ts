import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { launchBrowser, WIDTHS } from '../support/browser.js'
import { openMember } from '../support/group-member.js'
import { startWebServer } from '../support/web-server.js'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const ways = { ...WIDTHS, 'phone without JavaScript': { ...WIDTHS.phone, javaScriptEnabled: false } }

describe.each(Object.entries(ways))('on a %s', (_name, options) => {
  it('an administrator sees who did what, narrows it, and checks that nothing was changed', async () => {
    const server = await startWebServer()
    const ann = await openMember(browser, server, { name: 'Ann Lee', roles: ['administrator'] }, options)
    await ann.go('/audit')
    await ann.sees('Who saw and did what')
    await ann.page.getByText('Show only some').click()
    await ann.page.getByLabel('What', { exact: true }).selectOption({ label: 'Signed in or out' })
    await ann.press('Show these')
    await ann.sees('Who saw and did what')
    await ann.page.getByRole('cell', { name: 'Signed in' }).waitFor()
    await ann.page.getByRole('link', { name: 'Check that nothing was changed' }).click()
    await ann.sees('Is the log as it was written?')
    const place = (await ann.page.locator('#head').textContent()) ?? ''
    await ann.page.getByLabel('A place you wrote down').fill(place)
    await ann.press('Check')
    await ann.page.getByText('the place you wrote down is there').waitFor()
    await ann.page.getByLabel('A place you wrote down').fill('I forgot')
    await ann.press('Check')
    await ann.page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await ann.sees('Is the log as it was written?')
    await ann.close()
    await server.close()
  })
})
