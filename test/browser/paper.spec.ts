import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { serialOf } from '../../src/domain/surveys/serial.js'
import { paths } from '../../src/web/paths.js'
import { aPileIn } from '../support/a-typed-pile.js'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import type { Member } from '../support/group-member.js'
import { inBrowser } from '../support/in-browser.js'
import { aTypistAt, knownSurvey } from '../support/paper-keys.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
const { edition, answers } = knownSurvey()
let server: WebServer
let member: Member
let page: Page
let batch: Awaited<ReturnType<typeof aPileIn>>['batch']

beforeEach(async () => {
  server = await startWebServer()
  ;({ batch } = await aPileIn(server.deps, edition, { sheets: 40 }))
  member = await openMember(server, { roles: ['volunteer'] }, WIDTHS.desktop)
  page = member.page
})

const opened = async (of = page) => {
  await of.goto(`${server.url}${paths.pileType(batch.id)}`)
  await of.locator('[data-sheet][data-ready]').waitFor()
}
const whenSaved = () => page.getByText('All saved.', { exact: true }).waitFor()
const sheets = () => server.deps.responses.ofBatch(batch.id)
const finished = async () => (await sheets()).filter(({ state }) => state === 'finished')
const sheetOf = (place: number) => answers[place] ?? {}
const inHand = (of = page) => of.evaluate<string>('document.activeElement.id')

describe('typing a pile by keyboard alone', () => {
  it('takes 40 sheets with little more than an Enter for each answer, and keeps every answer as it was given', async () => {
    await opened()
    await page.evaluate("window.pointed = 0; addEventListener('pointerdown', () => window.pointed++, true)")
    const typist = aTypistAt(page, edition.questionnaire)
    for (let place = 0; place < 40; place++) await typist.sheet(serialOf(place + 1), sheetOf(place))
    await expect.poll(finished, { timeout: 30_000 }).toHaveLength(40)
    for (const [place, { answers: kept }] of (await finished()).entries()) {
      for (const [id, given] of Object.entries(sheetOf(place)))
        if (given.kind !== 'long') expect(kept[id], `${id} of sheet ${place + 1}`).toEqual(given)
    }
    const { answers: count, keys, own } = typist.pressed.closed
    expect(count).toBeGreaterThan(600)
    expect((keys - own) / count).toBeLessThanOrEqual(1.3)
    expect(await page.evaluate('window.pointed')).toBe(0)
  }, 240_000)
})

describe('a sheet', () => {
  it('says beside each box at once what was understood, and asks once about what is odd', async () => {
    await opened()
    const { press, sheet } = aTypistAt(page, edition.questionnaire)
    await sheet(serialOf(1), {}, { until: 0 })
    await press('3', 'Enter')
    expect(await saidOf('area')).toBe('3 – Lichfield')
    await press('9', 'Enter')
    expect(await saidOf('age-group')).toBe('No box has this number. Press Enter again to keep it as it is.')
    await press('Enter')
    expect(await saidOf('age-group')).toBe('No box has this number. Kept: As written: “9”')
    await press('?', 'Enter', 'Enter')
    expect(await saidOf('needs')).toBe('Cannot be read')
    expect(await saidOf('phase')).toBe('Left blank')
    await member.sees('Type a sheet')
  })

  it('passes by what its rules leave out, and takes it all the same from whoever goes there', async () => {
    await opened()
    const { press, sheet } = aTypistAt(page, edition.questionnaire)
    await sheet(serialOf(1), { plan: { kind: 'chosen', choices: ['no'] } }, { until: 5 })
    expect(await inHand()).toBe('q-last-meeting')
    await press('ArrowUp')
    expect(await inHand()).toBe('q-plan-weeks')
    await press('Enter')
    expect(await inHand()).toBe('q-last-meeting')
    await press('ArrowUp', '7', 'Enter')
    await expect.poll(async () => (await sheets())[0]?.answers['plan-weeks']).toEqual({ kind: 'number', value: 7 })
  })

  it('does not end while a question has no answer', async () => {
    await opened()
    await aTypistAt(page, edition.questionnaire).sheet(serialOf(1), sheetOf(0), { until: 1 })
    await page.getByRole('button', { name: 'Save and take the next sheet' }).press('Enter')
    expect(await inHand()).toBe('q-age-group')
    expect(await saidOf('age-group')).toContain('questions have no answer yet')
  })

  it('of a family that did not say yes leaves nothing, once Enter was pressed again', async () => {
    await opened()
    const { press, sheet } = aTypistAt(page, edition.questionnaire)
    await sheet(serialOf(1), sheetOf(0), { consent: { 'consent:keep': '2' }, until: 20 })
    expect(await saidOf('consent:keep')).toContain('then nothing of this sheet is kept')
    expect(await sheets()).toHaveLength(1)
    await press('Enter')
    await page.getByText('Put the paper with those to be shredded').waitFor()
    await expect.poll(sheets).toEqual([])
    expect(await inHand()).toBe('serial')
  })

  it('without a number gets one to write on it', async () => {
    await opened()
    const { press } = aTypistAt(page, edition.questionnaire)
    await press('Enter')
    await page.getByText(`Write ${serialOf(1)} on the sheet now.`).waitFor()
    await press('Enter')
    expect(await inHand()).toBe('q-area')
  })

  it('whose number is wrong, or is known, is not gone on with', async () => {
    await opened()
    const typist = aTypistAt(page, edition.questionnaire)
    await typist.press(...'00014', 'Enter')
    expect(await page.locator('#serial-said').textContent()).toContain('This number is not right')
    await typist.sheet(serialOf(1), sheetOf(0))
    await typist.press(...serialOf(1), 'Enter')
    expect(await page.locator('#serial-said').textContent()).toContain(
      'You have typed a sheet with this number already',
    )
    expect(await inHand()).toBe('serial')
  })

  it('stands beside its photos, which are with it from then on', async () => {
    await opened()
    const { sheet } = aTypistAt(page, edition.questionnaire)
    const photo = { name: 'front.png', mimeType: 'image/png', buffer: A_DOT }
    await page.getByLabel('Photos or scans of this sheet').setInputFiles(photo)
    await page.getByText('Type the number of the sheet first.').waitFor()
    await sheet(serialOf(1), sheetOf(0), { until: 2 })
    await page.getByLabel('Photos or scans of this sheet').setInputFiles(photo)
    await page.getByRole('img', { name: 'Picture 1 of the sheet' }).waitFor()
    await member.sees('Type a sheet')
    await page.reload()
    await page.getByRole('img', { name: 'Picture 1 of the sheet' }).waitFor()
    expect((await sheets())[0]?.sheet?.scans).toHaveLength(1)
  })

  it('can be typed on a phone', async () => {
    const phone = await openMember(server, { roles: ['typist'] }, WIDTHS.phone)
    await opened(phone.page)
    await aTypistAt(phone.page, edition.questionnaire).sheet(serialOf(1), sheetOf(0), { until: 3 })
    await phone.sees('Type a sheet')
  })

  it('is one plain form without scripts', async () => {
    const plain = await openMember(server, { roles: ['typist'] }, WITHOUT_SCRIPTS)
    await plain.go(paths.pileType(batch.id))
    await plain.sees('Type a sheet')
    await plain.page.locator('#serial').fill(serialOf(1))
    await plain.page.getByLabel('1. Where do you live?').fill('3')
    await plain.page.locator('[name="q-consent:keep"]').fill('1')
    await plain.press('Save and take the next sheet')
    await plain.page.getByText('The sheet is saved').waitFor()
    expect(await finished()).toMatchObject([{ answers: { area: { choices: ['lichfield'] } } }])
  })
})

describe('when the Wi-Fi drops', () => {
  it('goes on typing, also after the page was loaded again, and sends every sheet once when it is back', async () => {
    await opened()
    await whenKeptForOffline()
    const typist = aTypistAt(page, edition.questionnaire)
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
    const typist = aTypistAt(page, edition.questionnaire)
    await typist.sheet(serialOf(1), sheetOf(0), { until: 3 })
    await expect.poll(async () => Object.keys((await sheets())[0]?.answers ?? {})).toHaveLength(3)
    await typist.press('2', 'Enter')
    await page.close({ runBeforeUnload: false })
    page = await member.context.newPage()
    await opened()
    expect(await page.locator('#serial').inputValue()).toBe(serialOf(1))
    for (const id of ['area', 'age-group', 'needs']) expect(await saidOf(id)).not.toBe('')
    expect(['q-phase', 'q-plan']).toContain(await inHand())
  })

  it('says what is wrong with a sheet that was typed elsewhere meanwhile, and what can be done', async () => {
    await opened()
    await member.context.setOffline(true)
    const typist = aTypistAt(page, edition.questionnaire)
    await typist.sheet(serialOf(1), sheetOf(0))
    const other = await openMember(server, { roles: ['typist'] }, WIDTHS.desktop)
    await opened(other.page)
    await aTypistAt(other.page, edition.questionnaire).sheet(serialOf(1), sheetOf(0))
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
    const typist = aTypistAt(page, edition.questionnaire)
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
    const typist = aTypistAt(page, edition.questionnaire)
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

describe('two volunteers at one pile', () => {
  it('type at once and never in the same sheet', async () => {
    const other = await openMember(server, { roles: ['typist'] }, WIDTHS.desktop)
    await Promise.all([opened(), opened(other.page)])
    const typing = async (of: Page, places: number[]) => {
      const typist = aTypistAt(of, edition.questionnaire)
      for (const place of places) await typist.sheet(serialOf(place + 1), sheetOf(place))
    }
    await Promise.all([typing(page, [0, 2, 4]), typing(other.page, [1, 3, 5])])
    await expect.poll(finished).toHaveLength(6)
    const kept = await finished()
    expect(kept.map(({ sheet }) => sheet?.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set(kept.map(({ sheet }) => sheet?.first.by))).toEqual(new Set([member.person.id, other.person.id]))
    for (const { sheet, answers: typed } of kept)
      expect(typed.area).toEqual(sheetOf(Number(sheet?.serial.slice(0, -1)) - 1).area)
  }, 120_000)
})

// ---------------------------------------------------------------------------------------------------------------------

const saidOf = (id: string) => page.locator(`[data-question="${id}"] [data-said]`).textContent()

const whenKeptForOffline = () =>
  expect
    .poll(() =>
      page.evaluate(
        `caches.match(location.pathname).then(kept => Boolean(kept && navigator.serviceWorker.controller))`,
      ),
    )
    .toBe(true)

/** The smallest picture that is one: a single grey dot. */
const A_DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

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
