import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { aSite, aWebApp, pageOf } from '../../../test/support/web.js'
import type { ChatSetUp } from '../deps.js'

const privacyPage = async (chats: ChatSetUp) =>
  pageOf(
    await request(aWebApp({ chats, site: aSite({ consentDays: 5 }) }))
      .get('/privacy')
      .expect(200),
  )

describe('the privacy page', () => {
  it('says who reads what comes in a chat before there is a yes, and when it is deleted', async () => {
    const text = (await privacyPage({ whatsapp: 'web', telegram: 'polling' }))('main').text()
    expect(text).toContain('If you write to us on WhatsApp or Telegram')
    expect(text).toContain('Before you say yes, no person reads what you sent')
    expect(text).toContain('vital interests')
    expect(text).toContain('after 5 days')
    for (const word of ['STOP', 'MY DATA', 'DELETE']) expect(text).toContain(word)
  })

  it('says what Meta and Telegram can read only where that is so', async () => {
    const linkedPhone = (await privacyPage({ whatsapp: 'web', telegram: null }))('main').text()
    expect(linkedPhone).not.toContain('Meta')
    expect(linkedPhone).not.toContain('Telegram')
    expect((await privacyPage({ whatsapp: 'cloud', telegram: null }))('main').text()).toContain('Meta')
    expect((await privacyPage({ whatsapp: null, telegram: 'webhook' }))('main').text()).toContain('Telegram can read')
  })

  it('says nothing of chats where there are none', async () => {
    const page = await privacyPage({ whatsapp: null, telegram: null })
    expect(page('#chats').length).toBe(0)
  })
})
