import { describe, expect, it } from 'vitest'
import { translate } from '../adapters/whatsapp-web/messages/translate.js'
import type { ChatEvent } from '../src/domain/chat/chat-event.js'
import { aChat } from './support/a-chat.js'
import { aBodyWith, aMessage, onlyTold } from './support/cloud-payloads.js'
import { messageOf, recorded } from './support/whatsapp-web-stub/recorded.js'

const NUMBER = '447700900123'
const PRIVACY_ID = '110000000000001@lid'
const STORY = 'We waited two years for a speech therapist and nobody told us why. School did nothing.'
let last = 0

/** As the official service tells it: with the number, and the id that Meta gives the person besides. */
const byCloud = (body: string): ChatEvent => {
  const userId = 'GB.1000000000000777'
  const message = aMessage({ id: `wamid.IN${++last}`, from: NUMBER, from_user_id: userId, text: { body } })
  const told = onlyTold(aBodyWith(message, [{ wa_id: NUMBER, user_id: userId, profile: { name: 'Sample Parent' } }]))
  if (told.kind !== 'event') throw new Error('it tells of no event')
  return told.event
}

/** As the linked phone tells it. @param chatId by number or by privacy id, for which WhatsApp then knows the number */
const byPhone = (body: string, chatId = `${NUMBER}@c.us`): ChatEvent => {
  const text = JSON.stringify({ ...recorded('text'), body }).replaceAll(`${NUMBER}@c.us`, chatId)
  const told = translate(messageOf(JSON.parse(text.replaceAll('3EB0A1', `3EB0B${++last}`))), `${NUMBER}@c.us`)
  const [event] = typeof told === 'string' ? [] : told
  if (!event) throw new Error('it tells of no event')
  return event
}

const begun = () => {
  const chat = aChat({ channel: 'whatsapp' })
  const phone = chat.aPhone(`+${NUMBER}`)
  const hears = async (event: ChatEvent) => {
    await chat.chats.door.hear(event)
    await chat.settle()
    return phone.hears().join('\n')
  }
  return { chat, phone, hears }
}

describe('WHATSAPP_DRIVER changed', () => {
  it.each([
    ['from the official service to a linked phone', byCloud, byPhone],
    ['from a linked phone to the official service', byPhone, byCloud],
  ])('%s: the conversation goes on where it was', async (_name, one, other) => {
    const { chat, phone, hears } = begun()
    expect(await hears(one(STORY))).toMatch(/999/)
    const next = await hears(other('yes'))
    expect(next).not.toMatch(/999/)
    expect(await phone.records()).toMatchObject([{ words: STORY, consent: { keep: true } }])
    await hears(other('no'))
    await hears(other('no'))
    await hears(one('sorry, also the taxi never came on Monday'))
    expect(await phone.records()).toMatchObject([{ original: { parts: [{}, {}] } }])
    expect(chat.memory.conversations.size).toBe(1)
  })

  it('knows people again whom the phone shows by their privacy id only', async () => {
    const { chat, phone, hears } = begun()
    await hears(byPhone(STORY, PRIVACY_ID))
    await hears(byCloud('yes'))
    expect(await phone.records()).toMatchObject([{ words: STORY }])
    expect(chat.memory.conversations.size).toBe(1)
  })

  it('keeps a STOP that was said to the other driver', async () => {
    const { hears } = begun()
    await hears(byPhone('STOP'))
    expect(await hears(byCloud(STORY))).toBe('')
  })
})
