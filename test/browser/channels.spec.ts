import { beforeEach, describe, expect, it } from 'vitest'
import type { LineDesk } from '../../src/domain/channels/channel-status.js'
import { lineDesk } from '../../src/usecases/channels/line-desk.js'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { suiteLog } from '../support/suite-log.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
let server: WebServer
let desk: LineDesk
const sent: string[] = []

beforeEach(async () => {
  server = await startWebServer({ mailer: { send: async to => void sent.push(...to) } })
  desk = lineDesk({ ...server.deps, sealer: server.deps.lineSealer, log: suiteLog })
})

const WAITING = { state: 'waiting-for-pairing', problem: null } as const
const CONNECTED = { state: 'connected', problem: null } as const
const until = '2026-11-21T10:03:00.000Z'

describe.each([
  ['on a phone', WIDTHS.phone, true],
  ['at a desk', WIDTHS.desktop, true],
  ['without JavaScript', WITHOUT_SCRIPTS, false],
])('%s', (_name, width, scripted) => {
  it('an administrator links the forum’s phone by code', async () => {
    await desk.report('whatsapp', 'whatsapp-web', WAITING)
    await desk.showPairing('whatsapp', { kind: 'qr', value: '2@some-content', until })
    const member = await openMember(server, { roles: ['administrator'] }, width)
    const { page, press, sees } = member
    await member.go('/channels')
    await page.getByAltText('QR code to scan').waitFor()
    await sees('Channels')
    await page.getByText('Type a code instead of scanning').click()
    await press('Get a code')
    await page.getByText('There is a problem').waitFor()
    await sees('Channels')
    await page.getByLabel('Number of the forum’s phone').fill('07700 900123')
    await press('Get a code')
    await page.getByText('We have asked for it.').waitFor()
    expect(await desk.takeCommand('whatsapp')).toEqual({ kind: 'pair-by-code', phone: '447700900123' })
    await desk.showPairing('whatsapp', { kind: 'code', value: 'ABCD1234', until })
    if (!scripted) await page.getByRole('link', { name: 'Show the newest code' }).click()
    await page.getByText('ABCD-1234').waitFor()
    await sees('Channels')
    await desk.report('whatsapp', 'whatsapp-web', CONNECTED)
    if (!scripted) await page.reload()
    await page.getByRole('link', { name: 'Unlink the phone' }).click()
    await sees('Unlink the forum’s phone?')
    await press('Unlink the phone')
    await sees('Channels')
    expect(await desk.takeCommand('whatsapp')).toEqual({ kind: 'unlink' })
  })

  it('an administrator is told of trouble on every page, and says that it was seen', async () => {
    await desk.report('telegram', 'telegram', { state: 'trouble', problem: 'wrong-token' })
    const member = await openMember(server, { roles: ['administrator'] }, width)
    const { page, press, sees } = member
    await sees('Inbox')
    await page.getByRole('link', { name: 'See what to do' }).click()
    await sees('Channels')
    await press('Send me a test e-mail')
    await page.getByText('The test e-mail is sent.').waitFor()
    expect(sent.at(-1)).toBe(member.person.email)
    await member.go('/inbox')
    await page.getByRole('button', { name: 'I have seen it' }).click()
    await page.locator('.es-notices').waitFor({ state: 'detached' })
    await sees('Inbox')
  })
})

it('a volunteer sees how each channel is, and how one is connected that is not set up', async () => {
  server = await startWebServer({ chats: { whatsapp: null, telegram: null } })
  const member = await openMember(server, { roles: ['volunteer'] })
  await member.go('/channels')
  await member.page.getByText('How to connect WhatsApp').click()
  await member.page.getByText('How to connect Telegram').click()
  await member.sees('Channels')
  expect(await member.page.locator('main form').count()).toBe(0)
})
