import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { aChat, agreed, QUIET_SECONDS } from '../../../test/support/a-chat.js'
import { heard } from '../../../test/support/builders.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const URGENT = 'I cannot go on any more and I want to kill myself tonight'
const NUMBERS = /999[\s\S]*111[\s\S]*116 123/

describe('words that sound as if somebody may be in danger', () => {
  it('get the numbers at once, before everything else, and raise the flag', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await agreed(phone)
    await phone.says(URGENT)
    expect(phone.hears()).toEqual([expect.stringMatching(NUMBERS)])
    expect(await phone.records()).toMatchObject([{ safeguarding: { level: 'urgent' } }])
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears()).toEqual([expect.stringMatching(/Your reference is/)])
  })

  it('get them before there is a yes, and a person hears that it happened but not what was said', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await phone.says(URGENT)
    const [numbers, ...more] = phone.hears()
    expect(numbers).toMatch(NUMBERS)
    expect(numbers).not.toMatch(/A person at the forum/)
    expect(more).toEqual([])
    expect(await chat.chats.toDos.open()).toMatchObject([{ kind: 'urgent-held', references: [] }])
    expect(await phone.records()).toEqual([])
  })

  it('get them in the language of these very words', async () => {
    const phone = aChat().aPhone()
    await phone.says('Dzień dobry, mój syn nie chce już żyć i powiedział mi dzisiaj: I want to kill myself tonight')
    expect(phone.hears()[0]).toMatch(/zadzwoń pod 999[\s\S]*116 123/)
  })

  it('stand alone: who we are and what we ask comes a little later', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await phone.says(URGENT)
    phone.hears()
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears()).toEqual([expect.stringMatching(/This is Elmshire[\s\S]*May we keep/)])
    await phone.says('yes')
    expect(await phone.records()).toMatchObject([{ safeguarding: { level: 'urgent' } }])
  })

  it('get no question back, however short they are', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await agreed(phone)
    await phone.says('the school bus never came at all')
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears().join()).toMatch(/Where do you live/)
    await phone.says('kill myself tonight')
    await phone.says('going to kill myself')
    expect(phone.hears()).toEqual([expect.stringMatching(NUMBERS)])
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears()).toEqual([expect.stringMatching(/^Thank you. We have added that/)])
  })

  it('are not sent again, and nothing is asked, when the yes comes in the morning', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await phone.says(URGENT)
    await chat.pass(8 * 3600)
    phone.hears()
    await phone.says('yes')
    expect(phone.hears()).toEqual([expect.stringMatching(/^A person at the forum who looks after safety/)])
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears()).toEqual([expect.stringMatching(/just send it\.$/)])
    expect(await phone.records()).toMatchObject([{ consent: { quote: false, contact: false } }])
  })

  it('are found in what was said aloud', async () => {
    const chat = aChat({ says: URGENT })
    const phone = chat.aPhone()
    await agreed(phone)
    await phone.saysAloud(voice)
    expect(phone.hears()).toEqual([expect.stringMatching(NUMBERS)])
  })

  it('are found in a voice note that is held, by the machine alone, once', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await phone.saysAloud(voice)
    phone.hears()
    const transcriber = { transcribe: async () => heard({ text: URGENT }) }
    await chat.chats.listenToHeld(transcriber)
    await chat.chats.listenToHeld(transcriber)
    await chat.settle()
    expect(phone.hears()).toEqual([expect.stringMatching(NUMBERS)])
    expect(await chat.chats.toDos.open()).toMatchObject([{ kind: 'urgent-held' }])
    expect(await phone.records()).toEqual([])
    expect(JSON.stringify(chat.memory.events)).not.toContain('kill')
  })

  it('get no second lecture within the hour', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await agreed(phone)
    await phone.says(URGENT)
    await phone.says(URGENT)
    expect(phone.hears()).toHaveLength(1)
    await chat.pass(4000)
    phone.hears()
    await phone.says(URGENT)
    expect(phone.hears()).toEqual([expect.stringMatching(NUMBERS)])
  })

  it('get nothing after STOP, but the flag is raised all the same', async () => {
    const chat = aChat()
    const phone = chat.aPhone()
    await agreed(phone)
    await phone.says('stop')
    phone.hears()
    await phone.says(URGENT)
    expect(phone.hears()).toEqual([])
    expect(await phone.records()).toMatchObject([{ safeguarding: { level: 'urgent' } }])
  })

  it('are not seen in what people often say', async () => {
    const phone = aChat().aPhone()
    await phone.says('this whole process is killing me, the forms never end')
    expect(phone.hears().join()).not.toMatch(/Samaritans/)
  })
})
