import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { atTheChannelsPage, CONNECTED } from '../../../test/support/channels-page.js'
import { pageOf } from '../../../test/support/web.js'
import { AppError } from '../../domain/errors.js'
import type { WebDeps } from '../deps.js'

describe('a channel that works', () => {
  it('says so, since when, and how much comes in and goes out', async () => {
    const { card, desk, deps } = await atTheChannelsPage('volunteer')
    const lines = deps.lines as WebDeps['lines'] & {
      arrive(channel: 'telegram', at: Date): Promise<void>
      speak(channel: 'telegram', at: Date, became: 'waiting' | 'failed'): Promise<void>
    }
    await desk.report('telegram', 'telegram', CONNECTED)
    for (const day of [10, 12, 14, 16, 18, 20]) await lines.arrive('telegram', new Date(Date.UTC(2026, 10, day, 12)))
    await lines.speak('telegram', new Date('2026-11-20T12:01:00Z'), 'failed')
    await lines.speak('telegram', new Date('2026-11-21T09:59:00Z'), 'waiting')
    const telegram = await card('telegram')
    expect(telegram.find('.govuk-tag').text()).toBe('Working')
    expect(telegram.text()).toContain('Since 21 November 2026 at 10:00 am')
    expect(
      telegram
        .find('dd')
        .map((_, fact) => fact.children[0]?.type === 'text' && fact.children[0].data)
        .toArray(),
    ).toEqual([
      'A Telegram bot',
      '20 November 2026 at 12:00 pm',
      '1',
      'About 4 a week',
      '20 November 2026 at 12:01 pm',
      '1',
      '1',
    ])
  })

  it('is also the web form, with what came in', async () => {
    const { card } = await atTheChannelsPage('volunteer')
    expect((await card('web')).text()).toContain('Working')
    expect((await card('api')).text()).toContain('None yet')
  })
})

describe('a channel in trouble', () => {
  it('says in plain words what is wrong and what to do', async () => {
    const { card, desk } = await atTheChannelsPage('volunteer')
    await desk.report('telegram', 'telegram', { state: 'trouble', problem: 'wrong-token' })
    const text = (await card('telegram')).text()
    expect(text).toContain('Not working')
    expect(text).toContain('Telegram does not accept our key.')
    expect(text).toContain('TELEGRAM_TOKEN')
  })

  it('is one whose holder was not heard of for a while', async () => {
    const { card, clock, desk } = await atTheChannelsPage()
    await desk.report('telegram', 'telegram', CONNECTED)
    clock.pass(240)
    expect((await card('telegram')).text()).toContain('has been silent for several minutes')
  })

  it('needs a look while it works but something stands against it', async () => {
    const { card, clock, desk, deps } = await atTheChannelsPage()
    await desk.report('telegram', 'telegram', CONNECTED)
    await deps.notices.open('telegram', 'unusually-quiet', clock.now())
    const telegram = await card('telegram')
    expect(telegram.find('.govuk-tag').text()).toBe('Needs a look')
    expect(telegram.text()).toContain('for much longer than usual')
  })
})

describe('a channel that is not set up', () => {
  const chats = { whatsapp: null, telegram: null }

  it('says how to connect it, with the names of the settings', async () => {
    const { card } = await atTheChannelsPage('administrator', { chats })
    const whatsapp = (await card('whatsapp')).text()
    expect(whatsapp).toContain('Not set up')
    for (const name of ['WHATSAPP_DRIVER=cloud', 'WHATSAPP_TOKEN', 'WHATSAPP_APP_SECRET', 'WHATSAPP_DRIVER=web'])
      expect(whatsapp).toContain(name)
    expect((await card('telegram')).text()).toContain('TELEGRAM_TOKEN')
  })

  it('does not show what an earlier driver left behind', async () => {
    const { card, desk } = await atTheChannelsPage('administrator', { chats: { whatsapp: 'cloud', telegram: null } })
    await desk.report('whatsapp', 'whatsapp-web', { state: 'trouble', problem: 'no-browser' })
    await desk.report('telegram', 'telegram', CONNECTED)
    expect((await card('whatsapp')).find('.govuk-tag').text()).toBe('Starting')
    expect((await card('telegram')).find('.govuk-tag').text()).toBe('Not set up')
  })
})

describe('a notice', () => {
  it('stands on every page of an administrator until it is seen, and in the history after that', async () => {
    const { browser, clock, deps, page } = await atTheChannelsPage()
    await deps.notices.open('telegram', 'provider-down', clock.now())
    const inbox = await page('/inbox')
    expect(inbox('.es-notices').text()).toContain('Telegram cannot be reached.')
    const seen = inbox('.es-notice form').attr('action') ?? ''
    await browser
      .post(seen)
      .type('form')
      .send({ back: '/inbox?theme=x' })
      .expect(303)
      .expect('Location', '/inbox?theme=x')
    expect((await page('/inbox'))('.es-notices')).toHaveLength(0)
    const history = (await page())('.es-done').text()
    expect(history).toContain('Telegram cannot be reached.')
    expect(history).toContain('not over yet')
  })

  it('sends nobody to another site', async () => {
    const { browser } = await atTheChannelsPage()
    const answer = await browser
      .post(`/channels/notices/${randomUUID()}/seen`)
      .type('form')
      .send({ back: '//evil.example' })
    expect(answer.headers.location).toBe('/inbox')
  })

  it('is not shown to others', async () => {
    const { clock, deps, page } = await atTheChannelsPage('reviewer')
    await deps.notices.open('telegram', 'provider-down', clock.now())
    expect((await page('/inbox'))('.es-notices')).toHaveLength(0)
  })

  it('about people leads to those who wait', async () => {
    const { clock, deps, page } = await atTheChannelsPage()
    await deps.notices.open('people', 'person-asked-for', clock.now())
    expect((await page())('.es-notice a').attr('href')).toBe('/to-do')
  })
})

describe('the test e-mail', () => {
  it('goes to the administrator who asks for it', async () => {
    const sent: string[][] = []
    const mailer = { send: async (to: string[], subject: string) => void sent.push([...to, subject]) }
    const { browser, page, person } = await atTheChannelsPage('administrator', { mailer })
    expect((await page())('main').text()).toContain('Send me a test e-mail')
    await browser.post('/channels/test-email').expect(303).expect('Location', '/channels?done=mailed')
    expect(sent).toEqual([[person.email, 'Earshot: a test']])
  })

  it('says which setting to look at when it fails', async () => {
    const send = async () => {
      throw new AppError('mail-unavailable', 'The mail server does not accept our password. Check SMTP_URL.')
    }
    const { browser } = await atTheChannelsPage('administrator', { mailer: { send } })
    const page = pageOf(await browser.post('/channels/test-email').expect(422))
    expect(page('.govuk-error-summary a').text()).toContain('Check SMTP_URL.')
    expect(page('#test-email')).toHaveLength(1)
  })

  it('is not there while e-mail is not set up: the page names the settings instead', async () => {
    const { browser, page } = await atTheChannelsPage()
    expect((await page())('main').text()).toContain('SMTP_URL')
    await browser.post('/channels/test-email').expect(404)
  })
})
