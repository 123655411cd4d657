import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { serialOf } from '../../src/domain/surveys/serial.js'
import { paths } from '../../src/web/paths.js'
import { aPileToType } from '../support/a-pile-to-type.js'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import type { Member } from '../support/group-member.js'
import { aTypistAt } from '../support/paper-keys.js'
import type { WebServer } from '../support/web-server.js'

const pile = aPileToType()
const { openMember, questionnaire, opened, sheets, finished, sheetOf, inHand, saidOf } = pile
let server: WebServer
let member: Member
let page: Page
let batch: ReturnType<typeof pile.now>['batch']
beforeEach(() => {
  ;({ server, member, page, batch } = pile.now())
})

describe('typing a pile by keyboard alone', () => {
  it('takes 40 sheets with little more than an Enter for each answer, and keeps every answer as it was given', async () => {
    await opened()
    await page.evaluate("window.pointed = 0; addEventListener('pointerdown', () => window.pointed++, true)")
    const typist = aTypistAt(page, questionnaire)
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
    const { press, sheet } = aTypistAt(page, questionnaire)
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
    const { press, sheet } = aTypistAt(page, questionnaire)
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
    await aTypistAt(page, questionnaire).sheet(serialOf(1), sheetOf(0), { until: 1 })
    await page.getByRole('button', { name: 'Save and take the next sheet' }).press('Enter')
    expect(await inHand()).toBe('q-age-group')
    expect(await saidOf('age-group')).toContain('questions have no answer yet')
  })

  it('of a family that did not say yes leaves nothing, once Enter was pressed again', async () => {
    await opened()
    const { press, sheet } = aTypistAt(page, questionnaire)
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
    const { press } = aTypistAt(page, questionnaire)
    await press('Enter')
    await page.getByText(`Write ${serialOf(1)} on the sheet now.`).waitFor()
    await press('Enter')
    expect(await inHand()).toBe('q-area')
  })

  it('whose number is wrong, or is known, is not gone on with', async () => {
    await opened()
    const typist = aTypistAt(page, questionnaire)
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
    const { sheet } = aTypistAt(page, questionnaire)
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
    await aTypistAt(phone.page, questionnaire).sheet(serialOf(1), sheetOf(0), { until: 3 })
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

describe('two volunteers at one pile', () => {
  it('type at once and never in the same sheet', async () => {
    const other = await openMember(server, { roles: ['typist'] }, WIDTHS.desktop)
    await Promise.all([opened(), opened(other.page)])
    const typing = async (of: Page, places: number[]) => {
      const typist = aTypistAt(of, questionnaire)
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

/** The smallest picture that is one: a single grey dot. */
const A_DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
