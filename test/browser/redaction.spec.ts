import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { sayWhy } from '../support/group-member.js'
import { inBrowser } from '../support/in-browser.js'
import { aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
let server: WebServer

beforeEach(async () => {
  server = await startWebServer()
})

const WORDS =
  'We hope Zed Fox sleeps.\n\nHope we are heard. Since May, zed fox’s bus was late, and Mrs Dunn was kind to Zed Fox.'

/** As a hand or a mouse does; run in the page. */
const SELECT_ZED_FOX =
  'const node = document.querySelector(".es-told").firstChild; getSelection().setBaseAndExtent(node, 8, node, 15)'

/** Somebody on the page of a record in which a name was missed and a word was taken for a name. */
const onRecord = async (options: Parameters<typeof openMember>[2]) => {
  const record = aReadRecord(WORDS, {}, { hidden: { Hope: '[child]', 'Mrs Dunn': '[staff]' } })
  await keepAll(server.deps.experiences, [record])
  const member = await openMember(server, {}, options)
  await member.go(`/experiences/${record.reference}`)
  const text = async () => (await server.deps.experiences.find(record.id))?.redacted?.text
  return { ...member, record, text }
}

const findTyped = async (page: Page, press: (name: string) => Promise<void>) => {
  await page.getByLabel('Words that should be hidden').fill('zed fox')
  await page.getByLabel('What is it?').selectOption('child-name')
  await press('Find them')
}

const showsHopeAgain = async ({ page, press, record, sees, text }: Awaited<ReturnType<typeof onRecord>>) => {
  await page.getByRole('link', { name: 'See what is hidden and put it right' }).click()
  await sees(`What is hidden in ${record.reference}`)
  await page.getByRole('link', { name: 'first say why' }).click()
  await sayWhy({ page, press, sees } as Parameters<typeof sayWhy>[0], 'Check what is hidden')
  await sees(`What is hidden in ${record.reference}`)
  await press('Stop hiding “Hope”')
  await page.getByText('These words are shown again').waitFor()
  await sees(`What is hidden in ${record.reference}`)
  expect(await text()).toContain('Hope we are heard.')
  await page.getByRole('button', { name: /^Take back.*Showed/ }).click()
  await page.getByText('That is taken back.').waitFor()
  expect(await text()).not.toContain('Hope we')
}

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  it('a name that was missed is selected in the text, found again twice, and hidden', async () => {
    const { page, press, record, sees, text } = await onRecord(width)
    await sees(record.reference)
    await page.evaluate(SELECT_ZED_FOX)
    await press('Hide the words you selected')
    expect(await page.getByLabel('Words that should be hidden').inputValue()).toBe('Zed Fox')
    await sees(record.reference)
    await page.getByLabel('What is it?').selectOption('child-name')
    await press('Find them')
    await sees('Hide “Zed Fox”?')
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(3)
    await press('Hide it')
    await page.getByText('These words are hidden now').waitFor()
    await sees(record.reference)
    expect(await page.locator('.es-told').textContent()).not.toMatch(/zed/i)
    expect(await text()).toMatch(/^We hope \[child\] sleeps\.\n\n\[child 2\] we are heard\. Since May, \[child\]’s bus/)
  })

  it('a word that was no name is shown again, and that is taken back', async () => {
    await showsHopeAgain(await onRecord(width))
  })
})

it('works without JavaScript: typed words are hidden but for one place, and a word is shown again', async () => {
  const member = await onRecord(WITHOUT_SCRIPTS)
  const { page, press, record, sees, text } = member
  expect(await page.getByRole('button', { name: 'Hide the words you selected' }).isVisible()).toBe(false)
  await page.getByText('Was something missed? Hide it').click()
  await findTyped(page, press)
  await sees('Hide “zed fox”?')
  await page.getByRole('checkbox').last().uncheck()
  await press('Hide it')
  await sees(record.reference)
  expect(await text()).toMatch(/We hope \[child\].*kind to Zed Fox\.$/s)
  await showsHopeAgain(member)
})
