import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Answers } from '../../src/domain/surveys/answered.js'
import { questionsOf } from '../../src/domain/surveys/edition.js'
import { typedTwice } from '../../src/domain/surveys/paper/second-entry.js'
import { typedFor } from '../../src/domain/surveys/read-typed.js'
import { serialOf } from '../../src/domain/surveys/serial.js'
import { keepSheet } from '../../src/usecases/paper/keep-sheet.js'
import { paths } from '../../src/web/paths.js'
import { SAID_YES } from '../support/a-pile.js'
import { aPileIn } from '../support/a-typed-pile.js'
import { WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { aTypistAt, knownSurvey } from '../support/paper-keys.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
const { edition, answers } = knownSurvey()
const DRAWN = [1, 2, 3]
const asks = typedTwice(edition.questionnaire)
let server: WebServer
let batch: Awaited<ReturnType<typeof aPileIn>>['batch']

const sheetOf = (number: number): Answers => answers[number - 1] ?? {}

beforeEach(async () => {
  server = await startWebServer()
  ;({ batch } = await aPileIn(server.deps, edition, { sheets: 4, drawn: DRAWN }))
  for (const number of [1, 2, 3, 4]) {
    const typed = questionsOf(edition.questionnaire).flatMap(question => {
      const answered = sheetOf(number)[question.id]
      return answered ? [[question.id, typedFor(question, answered)]] : []
    })
    const sheet = { id: randomUUID(), serial: serialOf(number), revision: 1, finished: true }
    await keepSheet(server.deps)(batch, { ...sheet, typed: { ...Object.fromEntries(typed), ...SAID_YES } }, 'ann')
  }
})

const slipped = (number: number, slips: Answers): Answers => ({ ...sheetOf(number), ...slips })
const consent = { 'consent:keep': '1', 'consent:quote': '2', 'consent:contact': '2' }

describe('the second entry', () => {
  it('finds every planted slip and nothing else, and is settled, counted and closed', async () => {
    const member = await openMember(server, { roles: ['typist'] }, WIDTHS.desktop)
    const { page } = member
    await member.go(paths.pile(batch.id))
    await page.getByRole('button', { name: 'Type 3 sheets a second time' }).click()
    await page.locator('[data-sheet][data-ready]').waitFor()
    await member.sees('Type a sheet a second time')
    expect(
      await page.locator('.es-sheet__box').evaluateAll(boxes => boxes.filter(box => 'value' in box && box.value)),
    ).toEqual([])
    const typist = aTypistAt(page, asks)
    await typist.press(...serialOf(4), 'Enter')
    expect(await page.locator('#serial-said').textContent()).toContain('not one of those')
    await typist.sheet(serialOf(2), slipped(2, { phase: { kind: 'chosen', choices: ['special'] } }), { consent })
    await typist.sheet(
      serialOf(1),
      slipped(1, { 'plan-weeks': { kind: 'number', value: 54 }, safe: { kind: 'blank' } }),
      {
        consent: { ...consent, 'consent:quote': '1' },
      },
    )
    await typist.sheet(serialOf(3), sheetOf(3), { consent })
    await page.getByText('That was the last one.').waitFor()
    const checked = async () =>
      (await server.deps.responses.ofBatch(batch.id)).filter(one => one.sheet?.second?.finishedAt)
    await expect.poll(checked).toHaveLength(3)

    await member.go(paths.pile(batch.id))
    await member.sees(batch.event)
    await page.getByRole('button', { name: 'Settle where the two differ (2)' }).click()
    await member.sees('Where the two differ')
    const asked = await page.locator('.es-differences legend').allTextContents()
    expect(asked.map(text => text.trim())).toEqual([
      'How many weeks did it take to get the plan?',
      'My child is safe at school.',
      'Can we use your words in our reports?',
      'Where does your child learn?',
    ])
    await settleThem()
    await page.getByText('Nothing is left to settle.').waitFor()
    await member.sees('Where the two differ')
    const [first] = await server.deps.responses.ofBatch(batch.id)
    expect(first?.answers).toMatchObject({ 'plan-weeks': { value: 45 }, safe: { kind: 'unreadable' } })
    expect(first?.consent).toMatchObject({ quote: false })

    await member.go(paths.pile(batch.id))
    await page.getByRole('button', { name: 'Close this pile' }).click()
    await member.sees('Close this pile')
    await page.getByText('Every sheet that you counted is typed').waitFor()
    await member.press('Close this pile')
    await page.getByText('The pile is closed.').waitFor()

    async function settleThem() {
      const sheets = page.locator('.es-differences')
      await sheets.nth(0).locator('input[value=first]').nth(0).check({ force: true })
      await sheets.nth(0).locator('input[value=other]').nth(1).check({ force: true })
      await sheets.nth(0).getByLabel('If it is neither, type what stands there').nth(1).fill('?')
      await sheets.nth(0).locator('input[value=first]').nth(2).check({ force: true })
      await member.press(`Save what stands on sheet ${serialOf(1)}`)
      await expect.poll(() => sheets.count()).toBe(1)
      await sheets.nth(0).locator('input[value=first]').first().check({ force: true })
      await member.press(`Save what stands on sheet ${serialOf(2)}`)
    }
  }, 120_000)
})
