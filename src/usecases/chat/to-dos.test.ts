import { beforeEach, describe, expect, it } from 'vitest'
import { aChat, agreed } from '../../../test/support/a-chat.js'
import { AppError } from '../../domain/errors.js'

const HOUR = 3600

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
const begin = async (windowHours: number | null) => {
  chat = aChat({ channel: 'whatsapp', pace: { windowHours } })
  phone = chat.aPhone()
  await agreed(phone)
  await phone.says('human')
  phone.hears()
}
const theToDo = async () => {
  const [toDo] = await chat.chats.toDos.open()
  if (!toDo) throw new Error('nobody waits')
  return toDo
}
const answer = async (text: string) => chat.chats.toDos.answer((await theToDo()).id, 'a volunteer', text)

describe('a volunteer who answers', () => {
  beforeEach(() => begin(null))

  it.each(['', '  \n ', '\u200b'])('must say something: %j is nothing', async nothing => {
    await expect(answer(nothing)).rejects.toMatchObject({ code: 'nothing-to-keep' })
    await chat.settle()
    expect(phone.hears()).toEqual([])
  })

  it('may say as much as one message takes, and no more', async () => {
    await expect(answer('a'.repeat(3501))).rejects.toMatchObject({ code: 'text-too-long' })
    await answer(`  ${'a'.repeat(3500)}  `)
    await chat.settle()
    expect(phone.hears()).toEqual([expect.stringMatching(/^From a person at Elmshire[^\n]*\n\na{3500}$/)])
  })

  it('is heard in the language of the chat, as a person', async () => {
    await phone.says('polski')
    phone.hears()
    await answer('Dzień dobry')
    await chat.settle()
    const [heard] = phone.hears()
    expect(heard).toMatch(/Dzień dobry$/)
    expect(heard).not.toMatch(/^From a person/)
  })

  it('is heard even after STOP', async () => {
    await phone.says('stop')
    phone.hears()
    await answer('Hello, how can I help?')
    await chat.settle()
    expect(phone.hears()).toEqual([expect.stringContaining('how can I help')])
  })

  it('cannot reach somebody who is gone', async () => {
    await phone.blocks()
    expect(await theToDo()).toMatchObject({ mayWriteUntil: null })
    await expect(answer('Hello')).rejects.toMatchObject({ code: 'window-closed' })
  })

  it('cannot reach somebody whose address is forgotten', async () => {
    for (const conversation of chat.memory.conversations.values()) conversation.address = null
    expect(await theToDo()).toMatchObject({ mayWriteUntil: null })
  })

  it('sees the records of this person, newest first, and of nobody else', async () => {
    const other = chat.aPhone()
    await agreed(other)
    await other.says('the respite place closed and nobody rang')
    await phone.says('the school bus never came on monday')
    await chat.pass(30 * HOUR)
    await phone.says('another thing about the paediatrician')
    const references = (await phone.records()).map(({ reference }) => reference)
    expect(references).toHaveLength(2)
    expect((await theToDo()).references).toEqual(references)
  })
})

describe('the time to answer', () => {
  it('ends a day after their last message where the platform says so', async () => {
    await begin(24)
    const lastWords = chat.clock.now().getTime()
    chat.clock.pass(24 * HOUR - 1)
    expect((await theToDo()).mayWriteUntil).toBe(new Date(lastWords + 24 * HOUR * 1000).toISOString())
    chat.clock.pass(1)
    expect((await theToDo()).mayWriteUntil).toBeNull()
    await expect(answer('too late')).rejects.toMatchObject({ code: 'window-closed' })
  })

  it('begins anew when they write again', async () => {
    await begin(24)
    chat.clock.pass(40 * HOUR)
    await phone.says('are you there')
    phone.hears()
    await answer('yes, here we are')
    await chat.settle()
    expect(phone.hears()).toContainEqual(expect.stringContaining('here we are'))
  })
})

it('what is finished is off the list, with who did it and when', async () => {
  await begin(null)
  const { id } = await theToDo()
  await chat.chats.toDos.finish(id, 'a volunteer')
  expect(await chat.chats.toDos.open()).toEqual([])
  expect(await chat.chats.toDos.recentlyDone(5)).toMatchObject([
    { id, doneBy: 'a volunteer', doneAt: chat.clock.now().toISOString(), mayWriteUntil: 'any-time' },
  ])
})

describe('a volunteer who would like to know more', () => {
  const tells = async (mayContact: 'yes' | 'no') => {
    chat = aChat()
    phone = chat.aPhone()
    await phone.says('the school bus never came and nobody told us')
    for (const answered of ['yes', 'no', mayContact]) await phone.says(answered)
    phone.hears()
    const [record] = await phone.records()
    if (!record) throw new Error('nothing was told')
    return record
  }

  it('may begin, where the parent agreed to be written to', async () => {
    const record = await tells('yes')
    expect(await chat.chats.toDos.followUp(record)).toBe(true)
    expect(await theToDo()).toMatchObject({ kind: 'follow-up', references: [record.reference] })
    await answer('When was that?')
    await chat.settle()
    expect(phone.hears()).toEqual([expect.stringContaining('When was that?')])
  })

  it('may not, where they did not agree, or what they told is erased', async () => {
    const record = await tells('no')
    expect(await chat.chats.toDos.followUp(record)).toBe(false)
    const agreedTo = { ...record, consent: { ...record.consent, contact: true } }
    expect(await chat.chats.toDos.followUp({ ...agreedTo, state: 'erased' })).toBe(false)
    expect(await chat.chats.toDos.followUp({ ...agreedTo, channel: 'web' })).toBe(false)
    expect(await chat.chats.toDos.countOpen()).toBe(0)
  })

  it('is not heard after STOP, though it was written before', async () => {
    const record = await tells('yes')
    await chat.chats.toDos.followUp(record)
    chat.fail(new AppError('channel-unavailable', 'no', { retryable: true }))
    await answer('When was that?')
    await chat.settle()
    await phone.says('stop')
    chat.fail(null)
    await chat.pass(HOUR)
    expect(phone.hears()).toEqual([expect.stringContaining('not send you anything more')])
  })

  it.each(['stop', 'no more of that'])('may not go on after they said so: %s', async how => {
    const record = await tells('yes')
    await chat.chats.toDos.followUp(record)
    if (how === 'stop') await phone.says('stop')
    else for (const said of ['choices', 'no', 'no']) await phone.says(said)
    expect(await theToDo()).toMatchObject({ mayWriteUntil: null })
    await expect(answer('When was that?')).rejects.toMatchObject({ code: 'window-closed' })
  })
})

it('what is finished is no way to write to somebody who asked for nothing since', async () => {
  await begin(null)
  const { id } = await theToDo()
  await chat.chats.toDos.finish(id, 'a volunteer')
  await expect(chat.chats.toDos.answer(id, 'another', 'Hello again')).rejects.toMatchObject({ code: 'window-closed' })
  await chat.settle()
  expect(phone.hears()).toEqual([])
})
