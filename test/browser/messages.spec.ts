import { beforeEach, describe, expect, it } from 'vitest'
import { originalOf } from '../../src/domain/experience/original.js'
import { WIDTHS } from '../support/browser.js'
import { anExperience, aPart } from '../support/builders.js'
import { sayWhy } from '../support/group-member.js'
import { inBrowser, PLAYING_BY_ITSELF } from '../support/in-browser.js'
import { aChatRecord, keepAll } from '../support/some-records.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser(PLAYING_BY_ITSELF)
let server: WebServer

beforeEach(async () => {
  server = await startWebServer()
})

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  it('a chat of three messages is opened from the inbox, read, listened to and looked at', async () => {
    const record = await aChatRecord(server.deps.blobs)
    await keepAll(server.deps.experiences, [record])
    const member = await openMember(server, {}, width)
    const { page } = member
    await page.getByText('3 messages, 1 voice note, 1 picture').waitFor()
    await page.getByRole('link', { name: record.reference }).click()
    await member.sees(record.reference)
    expect(await page.getByText('Oliver').count()).toBe(0)
    await page.getByRole('link', { name: 'Show the original words and recording' }).click()
    await sayWhy(member)
    await page.getByRole('heading', { name: 'Message 3' }).waitFor()
    const picture = page.getByRole('img', { name: 'The picture that came with this message' })
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => page.evaluate('document.querySelector(".es-picture").naturalWidth')).toBe(480)
    await member.sees(record.reference)
    await page.getByRole('link', { name: 'Listen from 0:04' }).click()
    await page.locator('.es-part--now', { hasText: 'The school has been brilliant' }).waitFor()
  })

  it('a picture alone is looked at, and what it says is typed', async () => {
    const { original } = await aChatRecord(server.deps.blobs)
    const { words: _none, ...bare } = anExperience({ channel: 'telegram' })
    const files = original.parts.flatMap(({ file }) => (file ? aPart({ file }) : []))
    const record = { ...bare, original: originalOf(files) }
    await keepAll(server.deps.experiences, [record])
    const member = await openMember(server, {}, width)
    const { page } = member
    await page.getByText('Look and type it').waitFor()
    await member.go(`/experiences/${record.reference}`)
    await member.sees(record.reference)
    await page.getByRole('button', { name: 'Look and type it' }).click()
    await sayWhy(member)
    await member.sees('Look and type it')
    await page.getByLabel('What it says').fill('The bus comes at nine.')
    await member.press('Save these words')
    await page.getByText('The bus comes at nine.').waitFor()
    await member.sees(record.reference)
  })
})

it('a file is saved under the reference of its record, not under the name that its sender gave it', async () => {
  const record = await aChatRecord(server.deps.blobs)
  await keepAll(server.deps.experiences, [record])
  const member = await openMember(server)
  const { page } = member
  await member.go(`/experiences/${record.reference}/original`)
  await sayWhy(member)
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download Oliver at the bus.png' }).click()
  expect((await saving).suggestedFilename()).toBe(`${record.reference}.png`)
})
