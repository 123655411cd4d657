import { beforeEach, describe, expect, it } from 'vitest'
import { type Visitor, WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser({ hears: 'test/fixtures/voice/pico_d02.ogg' })
let server: WebServer
let member: Visitor

beforeEach(async () => {
  server = await startWebServer()
})

const PAGE = 'Practice chat'
const lines = () => member.page.locator('.es-chat__line')
const says = (words: string) => member.page.locator('.es-chat__text', { hasText: words }).waitFor()
const send = async (words: string) => {
  await member.page.getByLabel('Your message').fill(words)
  await member.press('Send')
}
/** Marked in the page itself: it is lost when the page is loaded anew. */
const markPage = () => member.page.evaluate('document.body.dataset.kept = "yes"')
const isSamePage = () => member.page.evaluate('document.body.dataset.kept === "yes"')

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  beforeEach(async () => {
    member = await openMember(server, { roles: ['volunteer'] }, { ...width, permissions: ['microphone'] })
    await member.go('/channels/practice')
  })

  it('a volunteer meets the whole conversation without a new page', async () => {
    await member.sees(PAGE)
    await markPage()
    await send('Hello')
    await says('May we keep what you tell us?')
    await member.sees(PAGE)
    await member.press('Yes')
    await says('Now tell us what life is like.')
    await send('We waited a year for the plan.')
    await member.page.getByText('Earshot goes on by itself').waitFor()
    await member.sees(PAGE)
    await member.press('Let the time pass')
    await says('Your reference is')
    await member.page.getByRole('link', { name: 'KTRW-ZP2M' }).waitFor()
    expect(await member.page.getByLabel('Your message').inputValue()).toBe('')
    expect(await isSamePage()).toBe(true)
    expect(new Set(await lines().evaluateAll(all => all.map(({ id }) => id))).size).toBe(await lines().count())
    await member.press('Start again')
    await member.page.getByText('Say hello, as a parent would.').waitFor()
    await member.sees(PAGE)
  })

  it('a voice note is recorded in the page and sent as soon as it ends', async () => {
    await member.sees(PAGE)
    await markPage()
    await member.press('Record')
    await member.page.getByText('0:02', { exact: true }).waitFor()
    await member.sees(PAGE)
    await member.press('Stop and send')
    await member.page.locator('.es-chat__sent', { hasText: 'A voice note' }).waitFor()
    await says('May we keep what you tell us?')
    await member.page.locator('[data-status]', { hasText: 'Sent.' }).waitFor()
    expect(await member.page.locator('[data-problem]').textContent()).toBe('')
    expect(await member.page.locator('[data-recording]').isVisible()).toBe(false)
    await member.page.getByRole('button', { name: 'Record', exact: true }).waitFor()
    await member.sees(PAGE)
    expect(await isSamePage()).toBe(true)
  })
})

describe('the chat', () => {
  it('shows what Earshot says later by itself', async () => {
    const volunteer = await openMember(server, { roles: ['volunteer'] })
    member = volunteer
    await member.go('/channels/practice')
    await send('Hello')
    await says('May we keep what you tell us?')
    await server.deps.practice.say(volunteer.person.id, 'العربية')
    await member.page.locator('[lang=ar]').waitFor()
    expect(await member.page.evaluate('getComputedStyle(document.querySelector("[lang=ar]")).direction')).toBe('rtl')
    await member.sees(PAGE)
  })

  it('shows each line once when a look for news and something said cross', async () => {
    member = await openMember(server, { roles: ['volunteer'] })
    await member.go('/channels/practice')
    await send('Hello')
    await says('May we keep what you tell us?')
    const held: (() => void)[] = []
    await member.page.route('**/practice/news*', async route => {
      await new Promise<void>(letGo => held.push(letGo))
      await route.continue()
    })
    await expect.poll(() => held.length, { timeout: 8000 }).toBeGreaterThan(0)
    await send('We waited a year.')
    await says('We waited a year.')
    const late = member.page.waitForResponse('**/practice/news*')
    for (const letGo of held) letGo()
    expect(await (await late).text()).toContain('We waited a year.')
    await member.page.unroute('**/practice/news*')
    await send('And then another.')
    await says('And then another.')
    expect(await lines().count()).toBe(4)
    await member.sees(PAGE)
  })

  it('sends with Enter at a desk, and begins a new line with Shift and Enter', async () => {
    member = await openMember(server, { roles: ['volunteer'] }, WIDTHS.desktop)
    await member.go('/channels/practice')
    const box = member.page.getByLabel('Your message')
    await box.fill('One')
    await box.press('Shift+Enter')
    await box.pressSequentially('two')
    await box.press('Enter')
    await says('One\ntwo')
  })

  it('says what is wrong without losing what was said', async () => {
    member = await openMember(server, { roles: ['volunteer'] })
    await member.go('/channels/practice')
    await member.press('Send')
    await member.page.getByText('Write something, or record your voice').waitFor()
    await member.sees(PAGE)
    await send('Hello')
    await says('May we keep what you tell us?')
    expect(await member.page.getByText('Write something, or record your voice').count()).toBe(0)
  })

  it('works without JavaScript, with an audio file too', async () => {
    member = await openMember(server, { roles: ['volunteer'] }, WITHOUT_SCRIPTS)
    await member.go('/channels/practice')
    await send('Hello')
    await says('May we keep what you tell us?')
    await member.sees(PAGE)
    await member.press('Yes')
    await member.page.getByText('Send a recording you already have').click()
    await member.page.getByLabel('Choose a recording').setInputFiles('test/fixtures/voice/pico_d02.ogg')
    await member.press('Send')
    await member.page.locator('.es-chat__sent', { hasText: 'A voice note' }).waitFor()
    await member.press('Let the time pass')
    await says('Your reference is')
    await member.press('Send')
    await member.page.getByText('There is a problem').waitFor()
    await member.sees(PAGE)
  })
})
