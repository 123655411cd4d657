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
  it.each([
    ['the reason in law', 'explicit consent'],
    ['that nobody has to', 'You do not have to tell us anything'],
    ['how long it is kept, and what stays', 'until you ask us to delete it'],
    ['that no machine decides', 'it decides nothing about you'],
    ['who sees what comes of it', 'the people who run and check services'],
    ['the rights', 'You can take back your yes'],
    ['where to complain', 'Information Commissioner'],
  ])('says what UK GDPR article 13 asks for: %s', async (_what, words) => {
    expect((await privacyPage({ whatsapp: null, telegram: null }))('main').text()).toContain(words)
  })

  it('says who reads what comes in a chat before there is a yes, and when it is deleted', async () => {
    const text = (await privacyPage({ whatsapp: 'cloud', telegram: 'polling' }))('main').text()
    expect(text).toContain('If you write to us on WhatsApp or Telegram')
    expect(text).toContain('Before you say yes, no person reads what you sent')
    expect(text).toContain('vital interests')
    expect(text).toContain('after 5 days')
    for (const word of ['STOP', 'MY DATA', 'DELETE', 'HUMAN', 'CHOICES']) expect(text).toContain(word)
  })

  it('says that a linked phone shows what was sent to whoever holds it, yes or no, deleted or not', async () => {
    const linkedPhone = (await privacyPage({ whatsapp: 'web', telegram: null }))('main').text()
    expect(linkedPhone).toContain('whoever holds the phone could see it')
    expect(linkedPhone).toContain('DELETE, does not delete it there')
    expect(linkedPhone).not.toContain('no person reads what you sent')
    expect((await privacyPage({ whatsapp: 'cloud', telegram: null }))('main').text()).not.toContain('holds the phone')
  })

  it('says who else may send the words of a phone, and what becomes of a number that passes on', async () => {
    const text = (await privacyPage({ whatsapp: 'cloud', telegram: null }))('main').text()
    expect(text).toContain('Whoever can use your phone or your account can send these words too')
    expect(text).toContain('half a year')
    expect((await privacyPage({ whatsapp: null, telegram: 'polling' }))('main').text()).not.toContain('half a year')
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
