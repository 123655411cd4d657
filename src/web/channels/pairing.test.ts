import { describe, expect, it } from 'vitest'
import { atTheChannelsPage, CONNECTED } from '../../../test/support/channels-page.js'
import { pageOf } from '../../../test/support/web.js'
import type { Pairing } from '../../domain/channels/channel-status.js'

const QR: Pairing = { kind: 'qr', value: '2@the-content-of-the-code', until: '2026-11-21T10:00:20.000Z' }
const CODE: Pairing = { kind: 'code', value: 'ABCD1234', until: '2026-11-21T10:03:00.000Z' }

describe('linking the forum’s phone', () => {
  it('shows a picture to scan, which is never in the page as text', async () => {
    const { card, wait } = await atTheChannelsPage()
    await wait(QR)
    const whatsapp = await card('whatsapp')
    expect(whatsapp.find('img').attr('src')).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(whatsapp.find('img').attr('alt')).toContain('QR code')
    expect(whatsapp.html()).not.toContain('the-content-of-the-code')
  })

  it('shows a code large, in two groups', async () => {
    const { page, wait } = await atTheChannelsPage()
    await wait(CODE)
    expect((await page())('#pairing-code').text()).toBe('ABCD-1234')
  })

  it('says that a code is on its way while there is none that still works', async () => {
    const { card, clock, wait } = await atTheChannelsPage()
    await wait(QR)
    clock.pass(21)
    expect((await card('whatsapp')).text()).toContain('A new code is on its way')
  })

  it('is shown to administrators only', async () => {
    const { page, wait } = await atTheChannelsPage('reviewer')
    await wait(QR)
    const shown = await page()
    expect(shown('img.es-qr')).toHaveLength(0)
    expect(shown('main form')).toHaveLength(0)
    expect(shown('#whatsapp').text()).toContain('Waiting for the phone')
  })

  it('refreshes only when there is something new, and loads the page anew once the phone is linked', async () => {
    const { browser, desk, page, wait } = await atTheChannelsPage()
    await wait(QR)
    const news = (await page())('#pairing').attr('hx-get') ?? ''
    await browser.get(news).set('HX-Request', 'true').expect(204)
    await wait(CODE)
    expect((await browser.get(news).set('HX-Request', 'true').expect(200)).text).toContain('ABCD-1234')
    await desk.report('whatsapp', 'whatsapp-web', CONNECTED)
    await browser.get(news).set('HX-Request', 'true').expect(204).expect('HX-Refresh', 'true')
  })

  it('asks for a code for a number, however that is typed', async () => {
    const { browser, desk } = await atTheChannelsPage()
    await browser.post('/channels/whatsapp/pair-by-code').type('form').send({ phone: '07700 900123' }).expect(303)
    expect(await desk.takeCommand('whatsapp')).toEqual({ kind: 'pair-by-code', phone: '447700900123' })
  })

  it('asks again for a number that is none, and keeps what was typed', async () => {
    const { browser, desk, wait } = await atTheChannelsPage()
    await wait(QR)
    const refused = await browser
      .post('/channels/whatsapp/pair-by-code')
      .type('form')
      .send({ phone: 'ours' })
      .expect(422)
    const page = pageOf(refused)
    expect(page('#phone').attr('value')).toBe('ours')
    expect(page('.govuk-error-summary a').attr('href')).toBe('#phone')
    expect(await desk.takeCommand('whatsapp')).toBeNull()
  })

  it.each([
    ['pair-by-qr', 'pair-by-qr'],
    ['restart', 'restart'],
    ['unlink', 'unlink'],
  ])('passes %s on to whoever holds the line', async (button, kind) => {
    const { browser, desk } = await atTheChannelsPage()
    await browser.post(`/channels/whatsapp/${button}`).expect(303)
    expect(await desk.takeCommand('whatsapp')).toEqual({ kind })
  })

  it('is not there with the other driver', async () => {
    const { browser } = await atTheChannelsPage('administrator', { chats: { whatsapp: 'cloud', telegram: null } })
    await browser.post('/channels/whatsapp/unlink').expect(404)
  })
})
