import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { aChat, agreed, CONSENT_HOURS, QUIET_SECONDS } from '../../../test/support/a-chat.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const HOUR = 3600
const STORY = 'We waited two years for a speech therapist and nobody told us why. School did nothing.'

describe('the first contact', () => {
  it('says who we are, that it is not for emergencies, and asks one thing', async () => {
    const phone = aChat().aPhone()
    await phone.says('hello')
    const [welcome, ...more] = phone.hears()
    expect(more).toEqual([])
    expect(welcome).toMatch(/Elmshire Parent Carer Forum/)
    expect(welcome).toMatch(/999/)
    expect(welcome).toMatch(/111/)
    expect(welcome).toMatch(/STOP/)
    expect(welcome).toContain('https://share.example.org/privacy')
    expect(welcome).toMatch(/May we keep/)
  })

  it('takes a story first, and holds it until there is a yes', async () => {
    const phone = aChat().aPhone()
    await phone.says(STORY)
    expect(phone.hears().join()).toMatch(/your message has arrived. Nobody has read it yet/)
    expect(await phone.records()).toEqual([])
    await phone.says('yes please')
    expect(await phone.records()).toMatchObject([
      { words: STORY, consent: { keep: true, quote: false, contact: false } },
    ])
  })

  it('asks the three questions apart, keeps the answers with the version of the wording, and gives one receipt', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await phone.says(STORY)
    await phone.says('Yes')
    expect(phone.hears().at(-1)).toMatch(/use your words in our reports/)
    await phone.says('yes')
    expect(phone.hears().at(-1)).toMatch(/write to you here/)
    await phone.presses('contact:yes')
    const [record] = await phone.records()
    const [receipt, ...more] = phone.hears()
    expect(more).toEqual([])
    expect(receipt).toContain(record?.reference)
    expect(receipt).toMatch(/What happens next/)
    expect(record?.consent).toMatchObject({
      quote: true,
      contact: true,
      how: 'chat',
      language: 'en',
      wordingVersion: 'ask-keep en 0, ask-quote en 0, ask-contact en 0',
    })
    await chat.pass(HOUR)
    expect(phone.hears()).toEqual([])
  })

  it('erases what was held after a no, and says so', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await phone.saysAloud(voice)
    await phone.says('no')
    expect(phone.hears().at(-1)).toMatch(/We have deleted what you sent/)
    expect(await phone.records()).toEqual([])
    expect(chat.memory.events.every(({ body }) => body === null)).toBe(true)
    const left: string[] = []
    for await (const key of chat.blobs.keysBefore(new Date(Date.now() + 1000))) left.push(key)
    expect(left).toEqual([])
  })

  it('reminds once, and erases what was held when no yes comes', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await phone.says(STORY)
    phone.hears()
    await chat.pass(22 * HOUR)
    expect(phone.hears()).toEqual([expect.stringMatching(/We still hold what you sent us/)])
    await chat.pass(CONSENT_HOURS * HOUR)
    expect(phone.hears()).toEqual([])
    expect(chat.memory.events.some(({ state }) => state === 'held')).toBe(false)
    await phone.says('yes')
    expect(await phone.records()).toEqual([])
  })

  it('sends no reminder late, when nobody was there to send it in time', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await phone.says(STORY)
    phone.hears()
    chat.clock.pass(30 * HOUR)
    await chat.settle()
    expect(phone.hears()).toEqual([])
  })

  it('does not answer every fragment, and asks again at most twice', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await phone.says('hello my name is hard to type')
    phone.hears()
    for (const part of ['so we have been', 'waiting for', 'the taxi', 'all week and it never came'])
      await phone.says(part)
    expect(phone.hears()).toEqual([])
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears()).toEqual([expect.stringMatching(/that has arrived/)])
    for (let more = 0; more < 3; more += 1) {
      await phone.says('and another long thing to tell')
      await chat.pass(QUIET_SECONDS)
    }
    expect(phone.hears()).toHaveLength(1)
    await phone.says('yes')
    const [record] = await phone.records()
    expect(record?.original.parts).toHaveLength(8)
  })

  it('holds a story that comes in place of an answer, and takes it with the rest', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await phone.says(STORY)
    await phone.says('y')
    await phone.says('The taxi was late again this morning and he missed his breakfast club')
    const [record] = await phone.records()
    expect(record?.original.parts).toHaveLength(2)
  })

  it('keeps the address sealed and apart, and drops it when nothing more may be sent', async () => {
    const chat = aChat()
    const phone = chat.aPhone('7700900123')
    await agreed(phone)
    await phone.says(STORY)
    await chat.pass(QUIET_SECONDS)
    expect(JSON.stringify(await phone.records())).not.toContain('7700900123')
    expect(await chat.chats.forgetAddresses()).toBe(0)
    await chat.pass(25 * HOUR)
    expect(await chat.chats.forgetAddresses()).toBe(1)
  })
})
