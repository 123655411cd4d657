import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { serialOf } from '../../src/domain/surveys/serial.js'
import { aPileToType } from '../support/a-pile-to-type.js'
import { WIDTHS } from '../support/browser.js'
import type { Member } from '../support/group-member.js'
import { aTypistAt } from '../support/paper-keys.js'
import type { WebServer } from '../support/web-server.js'

const pile = aPileToType()
const { openMember, questionnaire, opened, whenSaved, sheets, finished, sheetOf, inHand, saidOf, whenKeptForOffline } =
  pile
let server: WebServer
let member: Member
let page: Page
beforeEach(() => {
  ;({ server, member, page } = pile.now())
})

describe('when the Wi-Fi drops', () => {
  it('goes on typing, also after the page was loaded again, and sends every sheet once when it is back', async () => {
    await opened()
    await whenKeptForOffline()
    const typist = aTypistAt(page, questionnaire)
    await typist.sheet(serialOf(1), sheetOf(0))
    await typist.sheet(serialOf(2), sheetOf(1), { until: 6 })
    await expect.poll(finished).toHaveLength(1)
    await member.context.setOffline(true)
    await page.reload()
    await page.locator('[data-sheet][data-ready]').waitFor()
    expect(await page.locator('#serial').inputValue()).toBe(serialOf(2))
    await typist.press('?', 'Enter')
    await page.getByText('Saved on this laptop. It will be sent when the internet is back.').waitFor()
    await page.reload()
    await page.locator('[data-sheet][data-ready]').waitFor()
    await page.locator('#serial').focus()
    await typist.finish(sheetOf(1))
    await typist.sheet(serialOf(3), sheetOf(2))
    await page.getByText('2 whole sheets wait.').waitFor()
    await member.sees('Type a sheet')
    expect(await finished()).toHaveLength(1)
    await member.context.setOffline(false)
    await whenSaved()
    expect((await sheets()).map(({ sheet, state }) => [sheet?.serial, state])).toEqual(
      [1, 2, 3].map(number => [serialOf(number), 'finished']),
    )
    await expect.poll(() => page.evaluate(STORED)).toBe(0)
  }, 120_000)

  it('loses at most the answer in hand when the page is killed', async () => {
    await opened()
    const typist = aTypistAt(page, questionnaire)
    await typist.sheet(serialOf(1), sheetOf(0), { until: 3 })
    await expect.poll(async () => Object.keys((await sheets())[0]?.answers ?? {})).toHaveLength(3)
    await typist.press('2', 'Enter')
    await page.close({ runBeforeUnload: false })
    page = await member.context.newPage()
    await opened(page)
    expect(await page.locator('#serial').inputValue()).toBe(serialOf(1))
    for (const id of ['area', 'age-group', 'needs']) expect(await saidOf(id, page)).not.toBe('')
    expect(['q-phase', 'q-plan']).toContain(await inHand(page))
  })

  it('says what is wrong with a sheet that was typed elsewhere meanwhile, and what can be done', async () => {
    await opened()
    await member.context.setOffline(true)
    const typist = aTypistAt(page, questionnaire)
    await typist.sheet(serialOf(1), sheetOf(0))
    const other = await openMember(server, { roles: ['typist'] }, WIDTHS.desktop)
    await opened(other.page)
    await aTypistAt(other.page, questionnaire).sheet(serialOf(1), sheetOf(0))
    await expect.poll(finished).toHaveLength(1)
    await member.context.setOffline(false)
    await page.getByRole('heading', { name: 'These sheets need you' }).waitFor()
    await member.sees('Type a sheet')
    await page.getByRole('button', { name: 'Open it' }).press('Enter')
    await typist.press(...serialOf(7), 'Enter')
    await page.getByRole('button', { name: 'Save and take the next sheet' }).press('Enter')
    await expect.poll(finished).toHaveLength(2)
    await expect.poll(() => page.getByText('These sheets need you').count()).toBe(0)
  })

  it('shows nothing more when the session is over, and sends what was typed when they are back', async () => {
    await opened()
    const typist = aTypistAt(page, questionnaire)
    await typist.sheet(serialOf(1), sheetOf(0), { until: 2 })
    await whenSaved()
    const cookies = await member.context.cookies()
    await member.context.clearCookies()
    await typist.press('1', 'Enter')
    await page.waitForURL(/\/sign-in\?ended=yes/)
    await page.getByText('You were signed out').waitFor()
    expect(await page.evaluate(KEPT_PAGES)).toBe(false)
    await member.context.addCookies(cookies)
    await opened()
    expect(await page.locator('#serial').inputValue()).toBe(serialOf(1))
    await typist.press('1', 'Enter')
    await expect.poll(async () => Object.keys((await sheets())[0]?.answers ?? {})).toHaveLength(4)
  })
})

describe('a laptop that several volunteers share', () => {
  it('holds nothing that can be read, opens nothing after signing out, and keeps what was not sent for whoever typed it', async () => {
    await opened()
    await whenKeptForOffline()
    await member.context.setOffline(true)
    const typist = aTypistAt(page, questionnaire)
    await typist.sheet(serialOf(1), sheetOf(0))
    await page.getByText('1 whole sheet waits.').waitFor()
    const [kept] = await page.evaluate<object[]>(STORED_SHEETS)
    expect(Object.keys(kept ?? {}).toSorted()).toEqual(['id', 'iv', 'person', 'sealed', 'startedAt'])
    await server.deps.signIns.endOthers(member.person.id, 'none', server.deps.clock.now())
    await member.context.setOffline(false)
    await page.waitForURL(/\/sign-in/)
    await expect.poll(() => page.evaluate(KEPT_PAGES)).toBe(false)
    await member.context.setOffline(true)
    // A tab of its own: the browser loads what it could not open again by itself.
    const tab = await member.context.newPage()
    await expect(opened(tab)).rejects.toThrow()
    await tab.close()
    await member.context.setOffline(false)
    const other = await openMember(server, { roles: ['typist'] }, WIDTHS.desktop)
    await member.context.clearCookies()
    await member.context.addCookies(await other.context.cookies())
    await opened()
    expect(await page.locator('#serial').inputValue()).toBe('')
    expect(await page.evaluate(STORED)).toBe(1)
    expect(await sheets()).toEqual([])
  })
})

// ---------------------------------------------------------------------------------------------------------------------

/** Whether pages for typing without a network, and the key beside them, are still kept. */
const KEPT_PAGES = `caches.has('earshot-paper')`

const STORED_SHEETS = `new Promise(resolve => {
  indexedDB.open('earshot-paper').onsuccess = ({ target }) => {
    target.result.transaction('sheets').objectStore('sheets').getAll().onsuccess = read => resolve(read.target.result)
  }
})`
/** How many sheets stand in the browser's own database. */
const STORED = `new Promise(resolve => {
  indexedDB.open('earshot-paper').onsuccess = ({ target }) => {
    target.result.transaction('sheets').objectStore('sheets').count().onsuccess = counted => resolve(counted.target.result)
  }
})`
